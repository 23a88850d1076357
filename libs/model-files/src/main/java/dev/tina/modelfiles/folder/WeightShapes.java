package dev.tina.modelfiles.folder;

import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.config.ModelConfig;
import java.util.Arrays;
import java.util.List;

/** The shape that each weight of a decoder must have. */
public final class WeightShapes {

    private WeightShapes() {}

    /** Shape of the weight with that name. */
    public static List<Long> of(String name, ModelConfig config) {
        Dimensions d = config.dimensions();
        int module = name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1;
        return switch (name.substring(module)) {
            case "embed_tokens.weight", "lm_head.weight" -> shape(d.vocabulary(), d.hidden());
            case "q_proj.weight" -> shape(d.queryWidth(), d.hidden());
            case "k_proj.weight", "v_proj.weight" -> shape(d.keyWidth(), d.hidden());
            case "o_proj.weight" -> shape(d.hidden(), d.queryWidth());
            case "gate_proj.weight", "up_proj.weight" -> shape(d.intermediate(), d.hidden());
            case "down_proj.weight" -> shape(d.hidden(), d.intermediate());
            case "q_proj.bias" -> shape(d.queryWidth());
            case "k_proj.bias", "v_proj.bias" -> shape(d.keyWidth());
            case "q_norm.weight", "k_norm.weight" -> shape(d.headDim());
            case "norm.weight", "input_layernorm.weight", "post_attention_layernorm.weight" -> shape(d.hidden());
            default -> throw new IllegalArgumentException("no such weight: " + name);
        };
    }

    private static List<Long> shape(long... sizes) {
        return Arrays.stream(sizes).boxed().toList();
    }
}
