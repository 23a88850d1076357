package dev.tina.tasks.overlap;

import dev.tina.common.Require;

/**
 * Decides when two problems count as alike.
 *
 * @param length of a word sequence, in words; a problem shorter than that is only compared as a whole
 * @param share of the shorter problem's sequences that the other must have, above 0 and at most 1
 */
public record OverlapRule(int length, double share) {

    /** Sequences of 13 words, as GPT-3's authors took them, of which half must agree. */
    public static final OverlapRule USUAL = new OverlapRule(13, 0.5);

    public OverlapRule {
        Require.that(length >= 2 && length <= 100, "length", length, "between 2 and 100");
        Require.that(share > 0 && share <= 1, "share", share, "above 0 and at most 1");
    }
}
