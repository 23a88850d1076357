package dev.tina.text.bpe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Learns byte-pair merges (Sennrich et al. 2016): again and again the most frequent pair of neighbours becomes a token. */
final class BpeMerges {
    private final List<Word> words;

    /** Counts of the words that the merges are learned from. */
    BpeMerges(Map<String, Integer> counts) {
        words = counts.entrySet().stream()
                .map(entry -> new Word(ByteLevel.ids(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** The merges in order of rank; merge i makes token 256 + i. */
    List<Pair> learn(int merges) {
        List<Pair> learned = new ArrayList<>();
        for (int i = 0; i < merges; i++) {
            Optional<Pair> pair = mostFrequent();
            if (pair.isEmpty()) {
                throw new IllegalArgumentException("merges must be at most " + i + " for these lines, was " + merges);
            }
            learned.add(pair.get());
            int merged = 256 + i;
            words.forEach(word -> word.merge(pair.get(), merged));
        }
        return learned;
    }

    private Optional<Pair> mostFrequent() {
        Map<Pair, Long> counts = new HashMap<>();
        words.forEach(word -> word.addPairs(counts));
        return counts.entrySet().stream()
                .max(Map.Entry.<Pair, Long>comparingByValue()
                        .thenComparing(Map.Entry::getKey, BpeMerges::smallerIsGreater))
                .map(Map.Entry::getKey);
    }

    private static int smallerIsGreater(Pair a, Pair b) {
        return b.compareTo(a);
    }

    /** Two neighbouring tokens. Of equally frequent pairs the smaller is merged first. */
    record Pair(int left, int right) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            return left != other.left ? Integer.compare(left, other.left) : Integer.compare(right, other.right);
        }
    }

    private static final class Word {
        private int[] tokens;
        private final int count;

        Word(int[] tokens, int count) {
            this.tokens = tokens;
            this.count = count;
        }

        void addPairs(Map<Pair, Long> counts) {
            for (int i = 1; i < tokens.length; i++) {
                counts.merge(new Pair(tokens[i - 1], tokens[i]), (long) count, Long::sum);
            }
        }

        void merge(Pair pair, int merged) {
            int size = 0;
            for (int i = 0; i < tokens.length; i++) {
                boolean match = i + 1 < tokens.length && tokens[i] == pair.left() && tokens[i + 1] == pair.right();
                tokens[size++] = match ? merged : tokens[i];
                i += match ? 1 : 0;
            }
            tokens = size == tokens.length ? tokens : Arrays.copyOf(tokens, size);
        }
    }
}
