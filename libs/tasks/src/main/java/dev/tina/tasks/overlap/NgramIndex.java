package dev.tina.tasks.overlap;

import dev.tina.common.Require;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the problems that hold a word sequence, in one sorted array in which each long is 40 bits of a sequence's hash and 24 bits
 * of a problem's place, 8 bytes a sequence.
 */
final class NgramIndex {

    private static final int PLACE_BITS = 24;
    private static final int COMMON = 500;
    private static final long PLACE = (1L << PLACE_BITS) - 1;

    private final long[] postings;
    private final int[] counts;

    private NgramIndex(long[] postings, int[] counts) {
        this.postings = postings;
        this.counts = counts;
    }

    /** Of at most 16 million problems, each given by its hashes. */
    static NgramIndex of(List<long[]> problems) {
        Require.that(problems.size() <= PLACE, "problems", problems.size(), "at most " + PLACE);
        int[] counts = problems.stream().mapToInt(hashes -> hashes.length).toArray();
        long[] postings = new long[Arrays.stream(counts).sum()];
        int at = 0;
        for (int place = 0; place < counts.length; place++) {
            for (long hash : problems.get(place)) {
                postings[at++] = (hash & ~PLACE) | place;
            }
        }
        Arrays.sort(postings);
        return new NgramIndex(postings, counts);
    }

    /** How many sequences of a problem each indexed problem before {@code end} shares with it, by place. */
    Map<Integer, Integer> shared(long[] hashes, int end) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (long hash : hashes) {
            int first = firstOf(hash);
            for (int at = first; holds(at, hash) && placeAt(at) < end && !isCommon(first, hash); at++) {
                shared.merge(placeAt(at), 1, Integer::sum);
            }
        }
        return shared;
    }

    private int firstOf(long hash) {
        int found = Arrays.binarySearch(postings, hash & ~PLACE);
        return found < 0 ? -found - 1 : found;
    }

    private boolean holds(int at, long hash) {
        return at < postings.length && (postings[at] & ~PLACE) == (hash & ~PLACE);
    }

    private int placeAt(int at) {
        return (int) (postings[at] & PLACE);
    }

    /** A sequence in more than {@value #COMMON} problems is a way of asking, not a problem. */
    private boolean isCommon(int first, long hash) {
        return holds(first + COMMON, hash);
    }

    /** The number of sequences of an indexed problem. */
    int count(int place) {
        return counts[place];
    }
}
