package dev.tina.verifier.batch;

import dev.tina.verifier.VerifierSettings;
import dev.tina.verifier.extract.AnswerSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A completion with its reference answer, and the line of the file they stand in. */
record Case(ObjectNode line, String completion, String reference, VerifierSettings settings) {

    /** A line's own {@code options} come before {@code settings}, and that before what is usual for its kind. */
    static Case of(JsonLines.Line line, @Nullable VerifierSettings settings) {
        ObjectNode object = line.object();
        String completion = text(line, "completion", "prediction");
        String reference = text(line, "reference", "gold");
        if (object.path("options").isObject()) {
            return new Case(object, completion, reference, RecordedOptions.settings(object.path("options")));
        }
        return new Case(object, completion, reference, settings == null ? usual(object) : settings);
    }

    /** A completion has a box; a prediction is a text as graders get them, its answer anywhere. */
    private static VerifierSettings usual(ObjectNode object) {
        return object.has("completion")
                ? VerifierSettings.DEFAULT
                : VerifierSettings.DEFAULT.with(AnswerSource.ANYWHERE);
    }

    private static String text(JsonLines.Line line, String name, String otherName) {
        ObjectNode object = line.object();
        JsonNode value = object.has(name) ? object.path(name) : object.path(otherName);
        if (value.isString() || value.isNumber()) {
            return value.asString();
        }
        String was = value.isMissingNode() ? "there is neither" : "it was " + value.getNodeType();
        throw new LineException(line.number(), name + " (or " + otherName + ") must be a text, but " + was);
    }
}
