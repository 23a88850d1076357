package dev.tina.policy.sampling;

import dev.tina.common.Require;
import dev.tina.modelfiles.config.Dimensions;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;

/**
 * Limits the rows of one lane by the memory for keys and values.
 *
 * @param sequences most rows whatever their length
 * @param bytes of memory
 * @param bytesPerColumn that one token of one row takes in all layers
 */
record CacheBudget(int sequences, long bytes, long bytesPerColumn) {

    static CacheBudget of(BaseModel base, SamplerConfig config) {
        Dimensions d = base.config().dimensions();
        int bytesPerNumber = base.precision() == Precision.BFLOAT16 ? 2 : 4;
        long perColumn = 2L * d.layers() * d.keyWidth() * bytesPerNumber;
        return new CacheBudget(
                config.maxSequences() / config.lanes(), config.maxCacheBytes() / config.lanes(), perColumn);
    }

    /** Rows of that many columns that fit. */
    int rows(int columns) {
        return (int) Math.min(sequences, bytes / (bytesPerColumn * columns));
    }

    /** @throws IllegalArgumentException if not even one row of that many columns fits */
    void requireOne(int columns) {
        Require.that(
                rows(columns) >= 1,
                "maxCacheBytes",
                bytes + " a lane",
                "at least " + bytesPerColumn * columns + " a lane for a sequence of " + columns + " tokens");
    }
}
