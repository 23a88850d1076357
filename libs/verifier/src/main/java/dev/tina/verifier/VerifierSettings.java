package dev.tina.verifier;

import dev.tina.verifier.compare.convention.Conventions;
import dev.tina.verifier.extract.AnswerSource;

/**
 * Says what counts as an answer, and as an equal one. An unclosed box is never a box.
 *
 * @param source where in the completion an answer may stand
 * @param after only the text behind the last occurrence of this counts, such as {@code </think>}; empty for the whole
 * @param conventions what of the writing counts
 */
public record VerifierSettings(AnswerSource source, String after, Conventions conventions) {

    /** A box is required; the defaults of {@link Conventions}. */
    public static final VerifierSettings DEFAULT = new VerifierSettings(AnswerSource.BOX, "", Conventions.DEFAULT);

    public VerifierSettings with(AnswerSource other) {
        return new VerifierSettings(other, after, conventions);
    }

    /** Only what follows the delimiter counts. */
    public VerifierSettings onlyAfter(String delimiter) {
        return new VerifierSettings(source, delimiter, conventions);
    }

    public VerifierSettings with(Conventions other) {
        return new VerifierSettings(source, after, other);
    }
}
