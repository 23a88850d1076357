package dev.tina.plan;

import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.safetensors.TensorType;

/**
 * How keys and values of prompts and completions lie in a sampler's cache.
 *
 * @param bytesPerColumn that one token of one row takes in all layers
 */
public record CacheLayout(long bytesPerColumn) {

    /** Columns of a prompt that are read at once, and kept for other prompts that begin alike. */
    public static final int CHUNK = 64;

    /** The last chunk of a prompt is as short as it can be in such steps. */
    public static final int STEP = 16;

    /** Completions of a group that share one copy of their prompt. */
    private static final int TILE = 16;

    public static CacheLayout of(Dimensions d, TensorType type) {
        return new CacheLayout(2L * d.layers() * d.keyWidth() * type.bytes());
    }

    /** Columns that a prompt takes. */
    public static int columns(int length) {
        int last = (length - 1) / CHUNK * CHUNK;
        return last + Math.ceilDiv(length - last, STEP) * STEP;
    }

    /** Completions that share a copy of their prompt, in a group of that size. */
    public static int tileWidth(int groupSize) {
        return Math.min(TILE, groupSize);
    }

    /** Columns of whole groups, each completion at its longest. */
    long columns(StepShape work, int groups) {
        long tiles = Math.ceilDiv(work.groupSize(), tileWidth(work.groupSize()));
        return groups * (tiles * columns(work.prompt()) + (long) work.groupSize() * work.completion());
    }

    /** Columns of the beginnings of so many prompts that have nothing in common. */
    static long beginnings(StepShape work, int groups) {
        return (work.prompt() - 1L) / CHUNK * CHUNK * groups;
    }
}
