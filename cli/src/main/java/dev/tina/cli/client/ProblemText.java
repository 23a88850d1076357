package dev.tina.cli.client;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service's problem details (RFC 9457) as one sentence. */
final class ProblemText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemText() {}

    static String of(int status, String body) {
        JsonNode problem = read(body);
        String what = text(problem, "detail", text(problem, "title", body.strip()));
        String allowed = text(problem, "allowed", "");
        boolean says = allowed.isEmpty() || what.contains(allowed);
        return "refused with status " + status + ": " + what + (says ? "" : " (allowed: " + allowed + ")");
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    private static String text(JsonNode problem, String field, String otherwise) {
        JsonNode value = problem.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        return value.isString() ? value.stringValue() : value.toString();
    }
}
