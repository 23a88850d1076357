package dev.tina.policy.sampling;

import dev.tina.common.Require;
import dev.tina.plan.CacheLayout;
import dev.tina.policy.weights.BaseModel;

/**
 * Limits the rows of one lane by the memory for keys and values.
 *
 * @param sequences most rows whatever their length
 * @param bytes of memory
 * @param bytesPerColumn that one token of one row takes in all layers
 */
record CacheBudget(int sequences, long bytes, long bytesPerColumn) {

    /** How many times the memory rows may come to need in all, since most end before their longest. */
    private static final int OVERCOMMITMENT = 2;

    /** Columns for what it draws that a row has when it starts. */
    static final int FIRST_COLUMNS = 64;

    static CacheBudget of(BaseModel base, SamplerConfig config) {
        long perColumn = CacheLayout.of(base.config().dimensions(), base.type()).bytesPerColumn();
        return new CacheBudget(
                config.maxSequences() / config.lanes(), config.maxCacheBytes() / config.lanes(), perColumn);
    }

    /** Whether so many columns of rows and prompts fit. */
    boolean fits(long columns) {
        return columns * bytesPerColumn <= bytes;
    }

    /** Columns that a row of the group takes when it starts. */
    static int columnsAtStart(SampleGroup group) {
        return CacheLayout.columns(group.request().prompt().length) + Math.min(FIRST_COLUMNS, group.limit());
    }

    /**
     * Rows of a group that may start.
     *
     * @param rows live now
     * @param columns held now
     * @param promised columns that the rows live now may come to hold
     */
    int room(SampleGroup group, int rows, long columns, long promised) {
        long all = bytes / bytesPerColumn;
        long byColumns =
                Math.min((all - columns) / columnsAtStart(group), (OVERCOMMITMENT * all - promised) / group.columns());
        return Math.clamp(byColumns, 0, Math.max(0, sequences - rows));
    }

    /** @throws IllegalArgumentException if not even one row of that many columns fits */
    void requireOne(int columns) {
        Require.that(
                sequences >= 1 && fits(columns),
                "maxCacheBytes",
                bytes + " a lane",
                "at least " + bytesPerColumn * columns + " a lane for a sequence of " + columns + " tokens");
    }
}
