package dev.tina.modelfiles.adapter;

import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.modelfiles.file.JsonFields;
import dev.tina.modelfiles.file.JsonWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads and writes adapter_config.json; refuses every setting that this engine would not compute. */
final class AdapterConfigFile {

    private static final List<String> TARGETS =
            LinearLayers.MODULES.stream().sorted().toList();

    /** Keys that change what an adapter computes; each must be absent, null, false or empty. */
    private static final List<String> UNSUPPORTED = List.of(
            "alora_invocation_tokens",
            "arrow_config",
            "kasa_config",
            "layer_replication",
            "lora_bias",
            "megatron_config",
            "modules_to_save",
            "monteclora_config",
            "target_parameters",
            "trainable_token_indices",
            "use_bdlora",
            "use_dora",
            "use_qalora",
            "velora_config");

    /** Values of init_lora_weights that leave the base as it is; null does too. */
    private static final List<String> STARTS = List.of("true", "false", "gaussian", "orthogonal", "eva", "mica");

    private AdapterConfigFile() {}

    /** Throws {@link CheckpointException} naming the field, its value and what is allowed. */
    static AdapterSettings read(Path file) {
        JsonFields fields = JsonFields.read(file);
        if (!fields.text("peft_type").orElse("").equals("LORA")) {
            throw fields.wrong("peft_type", "LORA");
        }
        if (!fields.text("bias").orElse("none").equals("none")) {
            throw fields.wrong("bias", "none");
        }
        refuseUnsupported(fields);
        return new AdapterSettings(fields);
    }

    private static void refuseUnsupported(JsonFields fields) {
        for (String key : UNSUPPORTED) {
            JsonNode value = fields.node().path(key);
            if (!(value.isMissingNode()
                    || value.isNull()
                    || isFalse(value)
                    || (value.isContainer() && value.isEmpty()))) {
                throw fields.wrong(key, "absent, null, false or empty (merge_and_unload of PEFT makes a base of it)");
            }
        }
        JsonNode start = fields.node().path("init_lora_weights");
        boolean absent = start.isMissingNode() || start.isNull();
        if (!absent && !STARTS.contains(start.asString("").toLowerCase(Locale.ROOT))) {
            throw fields.wrong(
                    "init_lora_weights",
                    "null or one of " + String.join(", ", STARTS)
                            + " (others change the base as well; save_pretrained of PEFT converts such an adapter when"
                            + " told path_initial_model_for_weight_conversion)");
        }
    }

    /** @param baseName of the folder that the base was read from */
    static void write(Path file, LoraConfig config, String baseName) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("peft_type", "LORA");
        keys.put("task_type", "CAUSAL_LM");
        keys.put("base_model_name_or_path", baseName);
        keys.put("r", config.rank());
        keys.put("lora_alpha", number(config.alpha()));
        keys.put("use_rslora", config.rsLora());
        keys.put("target_modules", TARGETS);
        keys.put("bias", "none");
        keys.put("lora_dropout", 0.0);
        keys.put("use_dora", false);
        keys.put("fan_in_fan_out", false);
        keys.put("init_lora_weights", true);
        keys.put("inference_mode", true);
        keys.put("rank_pattern", Map.of());
        keys.put("alpha_pattern", Map.of());
        keys.put("modules_to_save", null);
        keys.put("layers_to_transform", null);
        keys.put("layers_pattern", null);
        keys.put("revision", null);
        JsonWriter.write(file, keys);
    }

    private static Object number(double alpha) {
        if (alpha == Math.rint(alpha) && alpha < Integer.MAX_VALUE) {
            return (int) alpha;
        }
        return alpha;
    }

    private static boolean isFalse(JsonNode value) {
        return value.isBoolean() && !value.booleanValue();
    }
}
