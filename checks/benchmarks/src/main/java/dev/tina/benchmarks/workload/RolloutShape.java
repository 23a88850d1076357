package dev.tina.benchmarks.workload;

import dev.tina.common.Require;

/**
 * How many completions are drawn or learned from.
 *
 * @param prompts P, each continued by a group
 * @param groupSize G
 * @param newTokens N of each completion; none ends sooner
 */
public record RolloutShape(int prompts, int groupSize, int newTokens) {

    public RolloutShape {
        Require.that(prompts >= 1, "prompts", prompts, "at least 1");
        Require.that(groupSize >= 1, "groupSize", groupSize, "at least 1");
        Require.that(newTokens >= 1, "newTokens", newTokens, "at least 1");
    }

    /** P · G. */
    public int sequences() {
        return prompts * groupSize;
    }

    /** Tokens of all completions. */
    public long tokens() {
        return (long) sequences() * newTokens;
    }

    /** The same sequences, shorter, to warm up with. */
    public RolloutShape shortened(int tokens) {
        return new RolloutShape(prompts, groupSize, Math.min(newTokens, tokens));
    }

    @Override
    public String toString() {
        return prompts + " x " + groupSize + " x " + newTokens;
    }
}
