package dev.tina.modelfiles.config;

import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.modelfiles.file.JsonFields;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Reads a Hugging Face config.json, in the spelling of transformers 4 or 5.
 *
 * <p>Whatever would change the computation and is not built here is refused by name.
 */
public final class ConfigReader {

    /** Two names of one function. */
    private static final List<String> ACTIVATIONS = List.of("silu", "swish");

    private static final List<String> DTYPES = List.of("float32", "bfloat16", "float16");

    /** What transformers takes where it is left out. */
    private static final int MAX_WINDOW_LAYERS = 28;

    private final Path file;
    private final JsonFields fields;

    private ConfigReader(Path file) {
        this.file = file;
        this.fields = JsonFields.read(file);
    }

    /** @throws CheckpointException naming the field that is missing, wrong or unsupported */
    public static ModelConfig read(Path file) {
        return new ConfigReader(file).config();
    }

    private ModelConfig config() {
        Architecture architecture = architecture();
        refuseUnsupported(architecture);
        try {
            Dimensions dimensions = dimensions(architecture);
            return new ModelConfig(
                    architecture,
                    dimensions,
                    RopeReader.read(fields, dimensions.positions()),
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
        JsonNode names = fields.node().path("architectures");
        if (!names.isMissingNode() && !names.isNull() && !holdsOnly(names, architecture.className())) {
            throw fields.wrong("architectures", "[\"" + architecture.className() + "\"]");
        }
        return architecture;
    }

    private static boolean holdsOnly(JsonNode list, String text) {
        return list.isArray()
                && list.valueStream().allMatch(name -> name.asString("").equals(text));
    }

    private Dimensions dimensions(Architecture architecture) {
        int hidden = fields.integer("hidden_size");
        int heads = fields.integer("num_attention_heads");
        return new Dimensions(
                fields.integer("vocab_size"),
                hidden,
                fields.integer("intermediate_size"),
                fields.integer("num_hidden_layers"),
                heads,
                fields.integer("num_key_value_heads", heads),
                fields.integer("head_dim", architecture.headDim(hidden, heads)),
                fields.integer("max_position_embeddings", 2048));
    }

    private void refuseUnsupported(Architecture architecture) {
        if (!ACTIVATIONS.contains(fields.text("hidden_act").orElse("silu"))) {
            throw fields.wrong("hidden_act", "silu");
        }
        if (!architecture.attentionBias() && fields.flag("attention_bias", false)) {
            throw fields.wrong("attention_bias", "false");
        }
        if (fields.flag("mlp_bias", false)) {
            throw fields.wrong("mlp_bias", "false");
        }
        refuseWindows();
        if (fields.has("quantization_config")) {
            throw fields.wrong("quantization_config", "absent, the weights in float32, bfloat16 or float16");
        }
        for (String dtype : List.of("dtype", "torch_dtype")) {
            if (fields.text(dtype).filter(d -> !DTYPES.contains(d)).isPresent()) {
                throw fields.wrong(dtype, "one of " + String.join(", ", DTYPES));
            }
        }
    }

    /** {@code layer_types} says which layers see a window only; without it, those from max_window_layers on do. */
    private void refuseWindows() {
        if (fields.has("layer_types")) {
            if (!holdsOnly(fields.node().path("layer_types"), "full_attention")) {
                throw fields.wrong("layer_types", "full_attention in every layer");
            }
        } else if (fields.flag("use_sliding_window", false)
                && !fields.node().path("sliding_window").isNull()
                && fields.integer("max_window_layers", MAX_WINDOW_LAYERS) < fields.integer("num_hidden_layers")) {
            throw fields.wrong("use_sliding_window", "false, or max_window_layers the number of layers");
        }
    }
}
