package dev.tina.plan;

import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.safetensors.TensorType;

/**
 * What a sampler's call computes with.
 *
 * @param type the base computes in
 */
public record SamplingScratch(Dimensions dimensions, TensorType type) {

    /** Tokens of prompts that pass through the model at once, at most. */
    public static final int PROMPT_TOKENS = 2048;

    /** Rows of the largest product by which a kernel is tried before a base is packed. */
    public static final int TRIAL_ROWS = 300;

    /** {@code draw.py} searches rows of whole blocks. */
    private static final int BLOCK = 256;

    /**
     * Bytes of a draw: each row's logits and their softmax in float32, a third copy where the vocabulary is no multiple of
     * 256; and the logits of each prompt, from which the first tokens of its rows are drawn.
     */
    public long drawing(long rows, long prompts) {
        int copies = dimensions.vocabulary() % BLOCK == 0 ? 2 : 3;
        return (copies * rows + prompts) * dimensions.vocabulary() * Float.BYTES;
    }

    /** Bytes of trying kernels with the output embedding, before there is a cache: two products of the most rows. */
    public long trying() {
        return 2L * TRIAL_ROWS * dimensions.vocabulary() * type.bytes();
    }

    /** Bytes of reading so many tokens of prompts: a layer's input, queries, keys and values, gate, up and their product. */
    public long reading(long tokens) {
        Dimensions d = dimensions;
        long each = 3L * d.hidden() + 3L * d.queryWidth() + 3L * d.keyWidth() + 3L * d.intermediate();
        return each * Math.min(tokens, PROMPT_TOKENS) * type.bytes();
    }
}
