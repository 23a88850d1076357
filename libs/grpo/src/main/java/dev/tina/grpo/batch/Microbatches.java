package dev.tina.grpo.batch;

import dev.tina.common.Require;
import dev.tina.plan.MicrobatchShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits the sequences of a step into slices that fit memory. What a step learns does not depend on the split: every
 * weight a loss needs is known before the first slice runs.
 */
public final class Microbatches {

    private Microbatches() {}

    /**
     * Keeps the completions of a prompt together, for a slice carries each prompt through the model once; within that,
     * sequences of like length, the longest first, so that little is padded.
     *
     * @param members which sequences take part
     * @param groupOf [N] the group of each sequence
     * @param tokenBudget the most tokens a slice may hold, a prompt its completions share counted once; a longer sequence
     *     is a slice of its own
     * @return the numbers of the sequences of each slice
     */
    public static List<List<Integer>> plan(
            List<Integer> members, List<Sequence> sequences, int[] groupOf, int tokenBudget) {
        Require.that(tokenBudget >= 1, "tokenBudget", tokenBudget, "at least 1");
        List<List<Integer>> slices = new ArrayList<>();
        Slice slice = new Slice(tokenBudget);
        for (int i : ordered(members, sequences, groupOf)) {
            if (!slice.takes(sequences.get(i), groupOf[i])) {
                slices.add(slice.numbers);
                slice = new Slice(tokenBudget);
            }
            slice.add(i, sequences.get(i), groupOf[i]);
        }
        if (!slice.numbers.isEmpty()) {
            slices.add(slice.numbers);
        }
        return slices;
    }

    /** Groups by their longest sequence, sequences of a group by length; in doubt by number. */
    private static List<Integer> ordered(List<Integer> members, List<Sequence> sequences, int[] groupOf) {
        Map<Integer, Integer> longest = new HashMap<>();
        members.forEach(i -> longest.merge(groupOf[i], sequences.get(i).length(), Math::max));
        return members.stream()
                .sorted(Comparator.<Integer>comparingInt(i -> -longest.getOrDefault(groupOf[i], 0))
                        .thenComparingInt(i -> groupOf[i])
                        .thenComparingInt(i -> -sequences.get(i).length())
                        .thenComparingInt(i -> i))
                .toList();
    }

    /** A slice while it is filled. */
    private static final class Slice {

        private final List<Integer> numbers = new ArrayList<>();
        private final int budget;
        private int tokens;
        private int longest;
        private int group = -1;

        Slice(int budget) {
            this.budget = budget;
        }

        boolean takes(Sequence sequence, int ofGroup) {
            long places = (numbers.size() + 1L) * Math.max(longest, sequence.length());
            return numbers.isEmpty()
                    || (tokens + added(sequence, ofGroup) <= budget
                            && places <= (long) MicrobatchShape.PLACES_PER_TOKEN * budget);
        }

        void add(int number, Sequence sequence, int ofGroup) {
            tokens += added(sequence, ofGroup);
            longest = Math.max(longest, sequence.length());
            group = ofGroup;
            numbers.add(number);
        }

        private int added(Sequence sequence, int ofGroup) {
            return ofGroup == group ? sequence.completion().tokens().length : sequence.length();
        }
    }
}
