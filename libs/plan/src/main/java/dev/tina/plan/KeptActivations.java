package dev.tina.plan;

import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.safetensors.TensorType;

/**
 * What a forward pass keeps for its backward pass: of each layer what entered it, and of some layers the results of all
 * products, which are computed again for the others.
 *
 * @param rank of the adapter
 * @param type the base computes in
 */
public record KeptActivations(Dimensions dimensions, int rank, TensorType type) {

    /** Bytes for so many tokens where so many layers are kept whole. */
    public long bytes(long tokens, int layers) {
        return (dimensions.layers() * entering() + layers * inside()) * tokens * type.bytes();
    }

    /** Layers that can be kept whole within so many bytes. */
    public int layers(long bytes, long tokens) {
        long left = bytes - bytes(tokens, 0);
        return Math.clamp(left / ofLayer(tokens), 0, dimensions.layers());
    }

    /** Bytes of what is inside one layer. */
    public long ofLayer(long tokens) {
        return inside() * tokens * type.bytes();
    }

    /** Elements a token: what enters the layer, and the low-rank product of down. */
    private long entering() {
        return dimensions.hidden() + (long) rank;
    }

    /** Elements a token: queries, keys and values, the first two rotated too; what attention gives; the state after it; gate and up; their low-rank products. */
    private long inside() {
        Dimensions d = dimensions;
        return 3L * d.queryWidth() + 3L * d.keyWidth() + d.hidden() + 2L * d.intermediate() + 6L * rank;
    }
}
