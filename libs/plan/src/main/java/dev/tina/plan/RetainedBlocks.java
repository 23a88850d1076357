package dev.tina.plan;

import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.safetensors.TensorType;
import java.util.stream.LongStream;

/**
 * What the C library keeps of a learner's freed memory. Freed blocks below 32 MiB stay in its heap, and tensors of many
 * sizes leave holes there: {@value #TIMES} times the tensors that a layer's way back makes, of each no more than those
 * 32 MiB. The factor was measured; docs/plan.md has the figures.
 *
 * @param type the base computes in
 */
record RetainedBlocks(Dimensions dimensions, TensorType type) {

    private static final long LARGEST = 32L << 20;

    private static final double TIMES = 5.5;

    /** Bytes for a micro-batch of so many tokens. */
    long bytes(long tokens) {
        return (long) (TIMES
                * widths().map(width -> Math.min(LARGEST, width * tokens * type.bytes()))
                        .sum());
    }

    /** Of the tensors: queries, keys and values, rotated and mixed; the stream; gate and up, and their gradients. */
    private LongStream widths() {
        Dimensions d = dimensions;
        long query = d.queryWidth();
        long key = d.keyWidth();
        long wide = d.intermediate();
        long hidden = d.hidden();
        return LongStream.of(
                query + 2 * key, query + key, query, hidden, 2 * wide, 2 * wide, wide, wide, hidden, hidden);
    }
}
