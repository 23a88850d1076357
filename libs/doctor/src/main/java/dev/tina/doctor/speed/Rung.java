package dev.tina.doctor.speed;

import dev.tina.common.Require;
import java.util.List;

/**
 * The size of a workload.
 *
 * @param prompts P, each continued by a group
 * @param groupSize G
 * @param promptTokens of each prompt
 * @param newTokens N of each completion
 */
record Rung(int prompts, int groupSize, int promptTokens, int newTokens) {

    /** From the size that warms up to the one that fills a small machine. */
    static final List<Rung> LADDER =
            List.of(new Rung(1, 4, 16, 8), new Rung(2, 8, 32, 16), new Rung(4, 8, 32, 32), new Rung(8, 8, 64, 64));

    Rung {
        Require.that(prompts >= 1, "prompts", prompts, "at least 1");
        Require.that(groupSize >= 1, "groupSize", groupSize, "at least 1");
    }

    /** Tokens of all completions. */
    long tokens() {
        return (long) prompts * groupSize * newTokens;
    }

    @Override
    public String toString() {
        return prompts + " x " + groupSize + " x " + newTokens;
    }
}
