package dev.tina.policy.forward;

import java.util.Arrays;
import java.util.List;

/**
 * Sequences of token ids that pass through the model together.
 *
 * @param sequences ids of each, at least one; B of them
 * @param scoredFrom [B] index of the first token of each whose log-probability is wanted; at least 1
 */
public record TokenBatch(List<int[]> sequences, int[] scoredFrom) {

    public TokenBatch {
        sequences = List.copyOf(sequences);
        if (sequences.isEmpty() || sequences.size() != scoredFrom.length) {
            throw new IllegalArgumentException("scoredFrom must have one entry for each of at least 1 sequence, had "
                    + scoredFrom.length + " for " + sequences.size());
        }
        for (int[] ids : sequences) {
            if (ids.length == 0) {
                throw new IllegalArgumentException("a sequence must have at least 1 token, had 0");
            }
        }
        for (int from : scoredFrom) {
            if (from < 1) {
                throw new IllegalArgumentException("scoredFrom must be at least 1, was " + from);
            }
        }
    }

    /** Every token but the first of each sequence is scored. */
    public static TokenBatch of(List<int[]> sequences) {
        int[] first = new int[sequences.size()];
        Arrays.fill(first, 1);
        return new TokenBatch(sequences, first);
    }

    /** Only what follows the prompts is scored. promptLengths: [B], at least 1 each. */
    public static TokenBatch afterPrompts(List<int[]> sequences, int[] promptLengths) {
        return new TokenBatch(sequences, promptLengths);
    }

    /** Length of the longest sequence. */
    int longest() {
        return sequences.stream().mapToInt(ids -> ids.length).max().orElseThrow();
    }

    /** Number of tokens that are scored. */
    int scored() {
        int scored = 0;
        for (int b = 0; b < scoredFrom.length; b++) {
            scored += Math.max(0, sequences.get(b).length - scoredFrom[b]);
        }
        return scored;
    }
}
