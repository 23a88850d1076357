package dev.tina.policy.checkpoint;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Reads a Hugging Face config.json, in the spelling of transformers 4 or 5.
 *
 * <p>Whatever would change the computation and is not built here is refused by name.
 */
final class ConfigReader {

    private static final List<String> DTYPES = List.of("float32", "bfloat16", "float16");

    private final Path file;
    private final JsonFields fields;

    private ConfigReader(Path file) {
        this.file = file;
        this.fields = JsonFields.read(file);
    }

    /** @throws CheckpointException naming the field that is missing, wrong or unsupported */
    static ModelConfig read(Path file) {
        return new ConfigReader(file).config();
    }

    private ModelConfig config() {
        Architecture architecture = architecture();
        refuseUnsupported();
        try {
            return new ModelConfig(
                    architecture,
                    dimensions(),
                    RopeReader.read(file, fields),
                    fields.number("rms_norm_eps"),
                    fields.flag("tie_word_embeddings", false));
        } catch (IllegalArgumentException e) {
            throw new CheckpointException(file, String.valueOf(e.getMessage()), e);
        }
    }

    private Architecture architecture() {
        String type = fields.text("model_type").orElse("");
        Architecture architecture = Arrays.stream(Architecture.values())
                .filter(a -> a.modelType().equals(type))
                .findFirst()
                .orElseThrow(() -> fields.wrong("model_type", "one of " + Architecture.allowed()));
        for (JsonNode name : fields.node().path("architectures")) {
            if (!name.asString().equals(architecture.className())) {
                throw fields.wrong("architectures", architecture.className());
            }
        }
        return architecture;
    }

    private Dimensions dimensions() {
        int hidden = fields.integer("hidden_size");
        int heads = fields.integer("num_attention_heads");
        return new Dimensions(
                fields.integer("vocab_size"),
                hidden,
                fields.integer("intermediate_size"),
                fields.integer("num_hidden_layers"),
                heads,
                fields.integer("num_key_value_heads", heads),
                fields.integer("head_dim", hidden / Math.max(heads, 1)),
                fields.integer("max_position_embeddings", 2048));
    }

    private void refuseUnsupported() {
        requireText("hidden_act", "silu");
        for (String flag : List.of("attention_bias", "mlp_bias", "use_sliding_window")) {
            if (fields.flag(flag, false)) {
                throw fields.wrong(flag, "false");
            }
        }
        for (JsonNode layer : fields.node().path("layer_types")) {
            if (!layer.asString().equals("full_attention")) {
                throw fields.wrong("layer_types", "full_attention in every layer");
            }
        }
        if (fields.has("quantization_config")) {
            throw fields.wrong("quantization_config", "absent");
        }
        for (String dtype : List.of("dtype", "torch_dtype")) {
            if (fields.text(dtype).filter(d -> !DTYPES.contains(d)).isPresent()) {
                throw fields.wrong(dtype, "one of " + String.join(", ", DTYPES));
            }
        }
    }

    private void requireText(String field, String allowed) {
        if (!fields.text(field).orElse(allowed).equals(allowed)) {
            throw fields.wrong(field, allowed);
        }
    }
}
