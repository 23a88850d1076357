package dev.tina.verifier.batch;

import dev.tina.verifier.VerifierSettings;
import dev.tina.verifier.compare.convention.Conventions;
import dev.tina.verifier.compare.convention.Leniency;
import dev.tina.verifier.extract.AnswerSource;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the settings a line asks for, in the options that Math-Verify's recorded cases have. */
public final class RecordedOptions {

    private static final int ROUNDING = 6;

    private RecordedOptions() {}

    /** Answers may stand anywhere unless {@code match_types} lacks {@code expr}; what is not given has its default. */
    public static VerifierSettings settings(JsonNode options) {
        boolean plain = !options.has("match_types")
                || options.get("match_types")
                        .valueStream()
                        .anyMatch(type -> type.asString().equals("expr"));
        Set<Leniency> forgiven = EnumSet.copyOf(Conventions.DEFAULT.forgiven());
        if (options.path("allow_set_relation_comp").asBoolean(false)) {
            forgiven.add(Leniency.INEQUALITY_FOR_INTERVAL);
        }
        if (!options.path("strict").asBoolean(true)) {
            forgiven.add(Leniency.NAMES);
        }
        int places = options.path("float_rounding").asInt(ROUNDING);
        return new VerifierSettings(
                plain ? AnswerSource.ANYWHERE : AnswerSource.LATEX, "", new Conventions(places, forgiven));
    }
}
