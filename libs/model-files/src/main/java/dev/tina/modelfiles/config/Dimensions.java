package dev.tina.modelfiles.config;

import dev.tina.common.Require;

/**
 * Sizes of a decoder.
 *
 * @param vocabulary number of token ids
 * @param hidden width of the residual stream
 * @param intermediate width inside the feed-forward part
 * @param layers number of decoder layers
 * @param heads query heads
 * @param kvHeads key and value heads; divides heads
 * @param headDim width of one head; even
 * @param positions longest text the model was made for, in tokens
 */
public record Dimensions(
        int vocabulary, int hidden, int intermediate, int layers, int heads, int kvHeads, int headDim, int positions) {

    /** Of all query heads together; the largest models have a hundredth of it. */
    private static final int LARGEST_WIDTH = 1 << 22;

    public Dimensions {
        positive("vocab_size", vocabulary);
        positive("hidden_size", hidden);
        positive("intermediate_size", intermediate);
        positive("num_hidden_layers", layers);
        positive("num_attention_heads", heads);
        positive("num_key_value_heads", kvHeads);
        positive("head_dim", headDim);
        positive("max_position_embeddings", positions);
        Require.rule(heads % kvHeads == 0, "num_key_value_heads must divide num_attention_heads " + heads, kvHeads);
        Require.rule(headDim % 2 == 0, "head_dim must be even", headDim);
        Require.rule(
                (long) heads * headDim <= LARGEST_WIDTH, "head_dim must suit num_attention_heads " + heads, headDim);
    }

    /** Width of all query heads. */
    public int queryWidth() {
        return heads * headDim;
    }

    /** Width of all key heads, or of all value heads. */
    public int keyWidth() {
        return kvHeads * headDim;
    }

    private static void positive(String field, int value) {
        Require.rule(value > 0, field + " must be positive", value);
    }
}
