package dev.tina.modelfiles.config;

import dev.tina.modelfiles.file.JsonFields;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads the rotary embedding: {@code rope_theta} with {@code rope_scaling}, or {@code rope_parameters}. Where both are,
 * the first counts, as in transformers.
 */
final class RopeReader {

    private static final double DEFAULT_THETA = 10_000;
    private static final double DEFAULT_BETA_FAST = 32;
    private static final double DEFAULT_BETA_SLOW = 1;

    private final JsonFields config;
    private final JsonFields parameters;
    private final int positions;

    private RopeReader(JsonFields config, JsonFields parameters, int positions) {
        this.config = config;
        this.parameters = parameters;
        this.positions = positions;
    }

    /** @param positions longest text of the model, the original one where nothing else is said */
    static Rope read(JsonFields config, int positions) {
        Optional<JsonFields> parameters = filled(config, "rope_scaling").or(() -> filled(config, "rope_parameters"));
        return new RopeReader(config, parameters.orElse(config), positions).rope(parameters.isPresent());
    }

    private static Optional<JsonFields> filled(JsonFields config, String field) {
        Optional<JsonFields> found =
                config.object(field).filter(fields -> !fields.node().isEmpty());
        found.ifPresent(fields -> refuseNested(config, field, fields.node()));
        return found;
    }

    private static void refuseNested(JsonFields config, String field, JsonNode parameters) {
        if (parameters.valueStream().anyMatch(JsonNode::isObject)) {
            throw config.wrong(field, "one object with rope_type and rope_theta, for layers of all types alike");
        }
    }

    private Rope rope(boolean scaled) {
        double theta = parameters
                .optionalNumber("rope_theta")
                .orElse(config.optionalNumber("rope_theta").orElse(DEFAULT_THETA));
        refusePartial(config);
        refusePartial(parameters);
        return new Rope(theta, scaled ? scaling() : Optional.empty());
    }

    private Optional<RopeScaling> scaling() {
        String field = parameters.has("rope_type") ? "rope_type" : "type";
        return switch (parameters.text(field).orElse("default")) {
            case "default" -> Optional.empty();
            case "linear" -> Optional.of(new LinearScaling(parameters.number("factor")));
            case "llama3" ->
                Optional.of(new Llama3Scaling(
                        parameters.number("factor"),
                        parameters.number("low_freq_factor"),
                        parameters.number("high_freq_factor"),
                        originalPositions()));
            case "yarn" -> Optional.of(yarn());
            default -> throw parameters.wrong(field, "one of default, linear, llama3, yarn");
        };
    }

    private YarnScaling yarn() {
        int original = originalPositions();
        double factor = parameters.optionalNumber("factor").orElse((double) positions / original);
        return new YarnScaling(
                factor,
                original,
                parameters.optionalNumber("attention_factor").orElseGet(() -> attentionFactor(factor)),
                orWhereZero("beta_fast", DEFAULT_BETA_FAST),
                orWhereZero("beta_slow", DEFAULT_BETA_SLOW),
                !parameters.node().path("truncate").isNull() && parameters.flag("truncate", true));
    }

    private double attentionFactor(double factor) {
        double mscale = orWhereZero("mscale", 0);
        double ofAllDimensions = orWhereZero("mscale_all_dim", 0);
        return mscale != 0 && ofAllDimensions != 0
                ? YarnScaling.recommended(factor, mscale) / YarnScaling.recommended(factor, ofAllDimensions)
                : YarnScaling.recommended(factor, 1);
    }

    private double orWhereZero(String field, double otherwise) {
        double value = parameters.optionalNumber(field).orElse(0);
        return value == 0 ? otherwise : value;
    }

    /** Beside the parameters it counts before theirs, as in transformers. */
    private int originalPositions() {
        String field = "original_max_position_embeddings";
        return config.integer(field, parameters.integer(field, positions));
    }

    private static void refusePartial(JsonFields fields) {
        if (fields.optionalNumber("partial_rotary_factor").orElse(1) != 1) {
            throw fields.wrong("partial_rotary_factor", "1");
        }
    }
}
