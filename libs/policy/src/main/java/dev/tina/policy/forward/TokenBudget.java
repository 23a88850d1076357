package dev.tina.policy.forward;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits sequences into batches of like length under a number of tokens. */
final class TokenBudget {

    private TokenBudget() {}

    /**
     * The longest sequences come first, so that little is padded and what takes the most memory is tried at once.
     *
     * @param tokens the most a batch holds, padding included; a longer sequence is a batch of its own
     * @return which sequences each batch holds
     */
    static List<List<Integer>> split(List<int[]> sequences, int tokens) {
        List<Integer> sorted = IntStream.range(0, sequences.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> -sequences.get(i).length))
                .toList();
        List<List<Integer>> batches = new ArrayList<>();
        for (int start = 0; start < sorted.size(); ) {
            int longest = Math.max(1, sequences.get(sorted.get(start)).length);
            int end = Math.min(sorted.size(), start + Math.max(1, tokens / longest));
            batches.add(sorted.subList(start, end));
            start = end;
        }
        return batches;
    }
}
