package dev.tina.policy.checkpoint;

import dev.tina.policy.checkpoint.Rope.Llama3Scaling;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the rotary embedding: {@code rope_parameters}, or {@code rope_theta} with {@code rope_scaling}. */
final class RopeReader {

    private static final double DEFAULT_THETA = 10_000;

    private RopeReader() {}

    static Rope read(Path file, JsonFields config) {
        JsonFields parameters = config.object("rope_parameters")
                .or(() -> config.object("rope_scaling"))
                .orElse(config);
        double theta = parameters
                .optionalNumber("rope_theta")
                .orElse(config.optionalNumber("rope_theta").orElse(DEFAULT_THETA));
        refusePartial(config);
        refusePartial(parameters);
        return new Rope(theta, parameters == config ? Optional.empty() : scaling(file, parameters));
    }

    private static Optional<Llama3Scaling> scaling(Path file, JsonFields parameters) {
        String type =
                parameters.text("rope_type").or(() -> parameters.text("type")).orElse("default");
        return switch (type) {
            case "default" -> Optional.empty();
            case "llama3" ->
                Optional.of(new Llama3Scaling(
                        parameters.number("factor"),
                        parameters.number("low_freq_factor"),
                        parameters.number("high_freq_factor"),
                        parameters.integer("original_max_position_embeddings")));
            default -> throw new CheckpointException(file, "rope_type must be default or llama3, was " + type);
        };
    }

    private static void refusePartial(JsonFields fields) {
        if (fields.optionalNumber("partial_rotary_factor").orElse(1) != 1) {
            throw fields.wrong("partial_rotary_factor", "1");
        }
    }
}
