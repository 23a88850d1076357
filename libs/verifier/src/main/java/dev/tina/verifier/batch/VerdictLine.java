package dev.tina.verifier.batch;

import dev.tina.verifier.Verdict;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A case with its verdict, as a line of JSON. */
record VerdictLine(Case given, Verdict verdict, long micros) {

    /** Beyond ASCII all is escaped, so that even half a surrogate pair comes through. */
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    String json() {
        ObjectNode line = given.line().deepCopy();
        return MAPPER.writeValueAsString(line.setAll((ObjectNode) MAPPER.valueToTree(VerdictView.of(verdict, micros))));
    }

    /** Whether the line says which verdict it expects. */
    boolean isLabelled() {
        return expected().isBoolean();
    }

    boolean isCorrect() {
        return verdict instanceof Verdict.Correct;
    }

    boolean isExpectedCorrect() {
        return expected().asBoolean(false);
    }

    private JsonNode expected() {
        return given.line().path("expected");
    }
}
