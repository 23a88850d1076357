package dev.tina.modelfiles.config;

import dev.tina.modelfiles.file.JsonWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a config.json that transformers of version 4 and 5 read. */
public final class ConfigWriter {

    private ConfigWriter() {}

    /**
     * @param dtype of the weights beside it: {@code float32} or {@code bfloat16}
     * @param specialTokens keys such as {@code eos_token_id}
     */
    public static void write(Path file, ModelConfig config, String dtype, Map<String, Integer> specialTokens) {
        Dimensions d = config.dimensions();
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("architectures", List.of(config.architecture().className()));
        keys.put("model_type", config.architecture().modelType());
        keys.put("torch_dtype", dtype);
        keys.put("vocab_size", d.vocabulary());
        keys.put("hidden_size", d.hidden());
        keys.put("intermediate_size", d.intermediate());
        keys.put("num_hidden_layers", d.layers());
        keys.put("num_attention_heads", d.heads());
        keys.put("num_key_value_heads", d.kvHeads());
        keys.put("head_dim", d.headDim());
        keys.put("max_position_embeddings", d.positions());
        keys.put("hidden_act", "silu");
        keys.put("rms_norm_eps", config.normEpsilon());
        keys.put("tie_word_embeddings", config.tiedEmbedding());
        keys.put("attention_dropout", 0.0);
        keys.put("use_sliding_window", false);
        keys.put("use_cache", true);
        putRope(keys, config.rope());
        keys.putAll(new TreeMap<>(specialTokens));
        JsonWriter.write(file, keys);
    }

    private static void putRope(Map<String, Object> keys, Rope rope) {
        keys.put("rope_theta", rope.theta());
        rope.scaling().ifPresent(scaling -> keys.put("rope_scaling", scaling.fields()));
    }
}
