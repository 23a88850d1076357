package dev.tina.tasks.overlap;

import java.util.Arrays;
import java.util.List;

/** Hashes the word sequences of a problem. */
final class Ngrams {

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private Ngrams() {}

    /** The distinct hashes, sorted; none of a problem with fewer words than {@code length}. */
    static long[] of(List<String> words, int length) {
        long[] hashes = new long[Math.max(0, words.size() - length + 1)];
        for (int from = 0; from < hashes.length; from++) {
            long hash = 0;
            for (int i = from; i < from + length; i++) {
                hash = mix(hash * PRIME + words.get(i).hashCode());
            }
            hashes[from] = hash;
        }
        Arrays.sort(hashes);
        return distinct(hashes);
    }

    private static long[] distinct(long[] sorted) {
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    /** The finaliser of splitmix64. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
