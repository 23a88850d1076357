package dev.tina.plan;

import dev.tina.modelfiles.safetensors.TensorType;

/**
 * How a learner's logits are computed: some rows after the others.
 *
 * @param vocabulary V
 */
public record LogitChunk(int vocabulary) {

    /** Logits that stand in memory at once, in elements: about 100 rows of a large vocabulary. */
    private static final int LARGEST = 6 << 20;

    private static final int FEWEST_ROWS = 64;
    private static final int MOST_ROWS = 4096;

    /** Rows at once. */
    public int rows() {
        return Math.clamp(LARGEST / vocabulary, FEWEST_ROWS, MOST_ROWS);
    }

    /** Bytes: logits and their logarithms in float32, and what the product gives where the base's type is another. */
    public long bytes(long scored, TensorType type) {
        long elements = Math.min(rows(), scored) * vocabulary;
        long raw = type == TensorType.F32 ? 0 : elements * type.bytes();
        return 2 * elements * Float.BYTES + raw;
    }
}
