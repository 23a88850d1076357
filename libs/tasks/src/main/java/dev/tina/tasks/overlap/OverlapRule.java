package dev.tina.tasks.overlap;

/**
 * From when on two problems count as alike.
 *
 * @param length of a word sequence, in words; a problem shorter than that is only compared as a whole
 * @param share of the shorter problem's sequences that the other must have, above 0 and at most 1
 */
public record OverlapRule(int length, double share) {

    /** Sequences of 13 words, as GPT-3's authors took them, of which half must agree. */
    public static final OverlapRule USUAL = new OverlapRule(13, 0.5);

    public OverlapRule {
        if (length < 2 || length > 100) {
            throw new IllegalArgumentException("length must be between 2 and 100, was " + length);
        }
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be above 0 and at most 1, was " + share);
        }
    }
}
