package dev.tina.contracts;

import java.util.Collection;
import java.util.Comparator;
import java.util.OptionalInt;

/**
 * How a policy version did on its job's own held-out tasks.
 *
 * @param passAt1 share of the tasks solved
 */
public record HeldOutScore(int policyVersion, double passAt1) {

    /** The better one is greater; of two that are equal the later version, which has learned from more. */
    private static final Comparator<HeldOutScore> BY_MERIT =
            Comparator.comparingDouble(HeldOutScore::passAt1).thenComparingInt(HeldOutScore::policyVersion);

    /** The version with the highest Pass@1, of several the last; empty until one is judged. */
    public static OptionalInt best(Collection<HeldOutScore> scores) {
        return scores.stream().max(BY_MERIT).stream()
                .mapToInt(HeldOutScore::policyVersion)
                .findFirst();
    }
}
