package dev.tina.tasks.overlap;

/**
 * A task whose problem stands elsewhere too.
 *
 * @param taskId in the set that was looked at
 * @param otherSet the name of the set that holds the other one
 * @param otherId in that set
 * @param kind how alike the problems are
 * @param share of the word sequences of the shorter problem that the other one has too; 1 if exact
 */
public record Overlap(String taskId, String otherSet, String otherId, Kind kind, double share) {

    /** How alike two problems are. */
    public enum Kind {
        /** The same words, numbers and operators in the same order. */
        EXACT,
        /** Many of the same sequences of words. */
        NGRAMS
    }
}
