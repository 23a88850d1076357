package dev.tina.policy;

import dev.tina.policy.checkpoint.AtomicFile;
import dev.tina.policy.checkpoint.CheckpointException;
import dev.tina.policy.checkpoint.JsonFields;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** adapter_config.json as PEFT writes it, with everything refused that this engine would not compute. */
final class AdapterConfigFile {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final List<String> TARGETS =
            List.of("down_proj", "gate_proj", "k_proj", "o_proj", "q_proj", "up_proj", "v_proj");
    /** Keys that change what an adapter computes; each must be absent, null, false or empty. */
    private static final List<String> UNSUPPORTED = List.of(
            "alora_invocation_tokens",
            "alpha_pattern",
            "arrow_config",
            "exclude_modules",
            "fan_in_fan_out",
            "kasa_config",
            "layer_replication",
            "layers_to_transform",
            "lora_bias",
            "modules_to_save",
            "monteclora_config",
            "rank_pattern",
            "target_parameters",
            "trainable_token_indices",
            "use_bdlora",
            "use_dora",
            "use_qalora",
            "velora_config");
    /** Values of init_lora_weights that leave the base as it is. */
    private static final List<String> STARTS = List.of("true", "false", "gaussian", "orthogonal", "eva");

    private AdapterConfigFile() {}

    static LoraConfig read(Path file) {
        JsonFields fields = JsonFields.read(file);
        requireText(fields, "peft_type", "LORA");
        requireText(fields, "bias", "none");
        refuseUnsupported(fields);
        TreeSet<String> targets = new TreeSet<>();
        fields.node().path("target_modules").forEach(target -> targets.add(target.asString("")));
        if (!List.copyOf(targets).equals(TARGETS)) {
            throw fields.wrong("target_modules", "all of " + TARGETS);
        }
        try {
            return new LoraConfig(fields.integer("r"), fields.number("lora_alpha"), fields.flag("use_rslora", false));
        } catch (IllegalArgumentException e) {
            throw new CheckpointException(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static void refuseUnsupported(JsonFields fields) {
        for (String key : UNSUPPORTED) {
            JsonNode value = fields.node().path(key);
            if (!(value.isMissingNode()
                    || value.isNull()
                    || isFalse(value)
                    || (value.isContainer() && value.isEmpty()))) {
                throw fields.wrong(key, "absent");
            }
        }
        JsonNode start = fields.node().path("init_lora_weights");
        if (!start.isMissingNode() && !STARTS.contains(start.asString(""))) {
            throw fields.wrong("init_lora_weights", "one of " + String.join(", ", STARTS));
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
        AtomicFile.write(file, MAPPER.writeValueAsString(keys).getBytes(StandardCharsets.UTF_8));
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

    private static void requireText(JsonFields fields, String field, String allowed) {
        if (!fields.text(field).orElse("").equals(allowed)) {
            throw fields.wrong(field, allowed);
        }
    }
}
