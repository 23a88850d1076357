package dev.tina.modelfiles.folder;

import dev.tina.modelfiles.config.Architecture;
import java.util.List;

/** The names that Hugging Face gives to a decoder's weights. */
public final class WeightNames {

    public static final String EMBEDDING = "model.embed_tokens.weight";
    public static final String FINAL_NORM = "model.norm.weight";
    public static final String OUTPUT = "lm_head.weight";

    private WeightNames() {}

    /**
     * The weights of each of the nine places of a layer, in order. Several weights of a place are stacked; a place may be
     * empty.
     */
    public static List<List<String>> ofLayer(Architecture architecture, int layer) {
        String prefix = "model.layers." + layer + ".";
        String attention = prefix + "self_attn.";
        boolean bias = architecture.attentionBias();
        boolean norm = architecture.headNorm();
        return List.of(
                List.of(prefix + "input_layernorm.weight"),
                List.of(attention + "q_proj.weight", attention + "k_proj.weight", attention + "v_proj.weight"),
                bias
                        ? List.of(attention + "q_proj.bias", attention + "k_proj.bias", attention + "v_proj.bias")
                        : List.of(),
                norm ? List.of(attention + "q_norm.weight") : List.of(),
                norm ? List.of(attention + "k_norm.weight") : List.of(),
                List.of(attention + "o_proj.weight"),
                List.of(prefix + "post_attention_layernorm.weight"),
                List.of(prefix + "mlp.gate_proj.weight", prefix + "mlp.up_proj.weight"),
                List.of(prefix + "mlp.down_proj.weight"));
    }
}
