package dev.tina.tasks.overlap;

/**
 * A task whose problem stands elsewhere too.
 *
 * @param taskId in the set that was looked at
 * @param otherSet the name of the set that holds the other one
 * @param otherId in that set
 * @param kind how alike the problems are
 * @param share of the word sequences of the shorter problem that the other one has too; 1 where they were not compared
 */
public record Overlap(String taskId, String otherSet, String otherId, Kind kind, double share) {

    /** How alike two problems are. */
    public enum Kind {
        /** The same words, numbers and operators in the same order. */
        EXACT("the same words"),
        /** The same id and reference answer; an id that only numbers its row counts for nothing. */
        ID("the same id and answer"),
        /** Many of the same sequences of words. */
        NGRAMS("word sequences");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** How people are told of it. */
        public String words() {
            return words;
        }
    }

    /** Whether the problems are more alike than those of another overlap. */
    boolean isCloserThan(Overlap other) {
        int byKind = kind.compareTo(other.kind);
        return byKind < 0 || (byKind == 0 && share > other.share);
    }
}
