package dev.tina.verifier;

import dev.tina.verifier.compare.Conventions;
import dev.tina.verifier.extract.Source;

/**
 * What counts as an answer, and as an equal one. An unclosed box is no box under any policy.
 *
 * @param source where in the completion an answer may stand
 * @param after only the text behind the last occurrence of this counts, such as {@code </think>}; empty for the whole
 * @param conventions what of the writing counts
 */
public record Policy(Source source, String after, Conventions conventions) {

    /** A box is required; the defaults of {@link Conventions}. */
    public static final Policy DEFAULT = new Policy(Source.BOX, "", Conventions.DEFAULT);

    public Policy with(Source other) {
        return new Policy(other, after, conventions);
    }

    /** Only what follows the delimiter counts. */
    public Policy onlyAfter(String delimiter) {
        return new Policy(source, delimiter, conventions);
    }

    public Policy with(Conventions other) {
        return new Policy(source, after, other);
    }
}
