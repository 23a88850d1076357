package dev.tina.grpo.batch;

import dev.tina.grpo.check.Require;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Splits the sequences of a step into slices that fit memory. What a step learns does not depend on the split: every
 * weight a loss needs is known before the first slice runs.
 */
public final class Microbatches {

    private Microbatches() {}

    /**
     * Puts sequences of like length together, the longest first, so that little is padded.
     *
     * @param members which sequences take part
     * @param lengths tokens of each sequence, by its number
     * @param tokenBudget the most tokens a slice may hold, padding included; a longer sequence is a slice of its own
     * @return the numbers of the sequences of each slice
     */
    public static List<List<Integer>> plan(List<Integer> members, int[] lengths, int tokenBudget) {
        Require.that(tokenBudget >= 1, "tokenBudget", tokenBudget, "at least 1");
        List<Integer> sorted = members.stream()
                .sorted(Comparator.<Integer>comparingInt(i -> -lengths[i]).thenComparingInt(i -> i))
                .toList();
        List<List<Integer>> slices = new ArrayList<>();
        for (int start = 0; start < sorted.size(); ) {
            int room = Math.max(1, tokenBudget / lengths[sorted.get(start)]);
            int end = Math.min(sorted.size(), start + room);
            slices.add(sorted.subList(start, end));
            start = end;
        }
        return slices;
    }
}
