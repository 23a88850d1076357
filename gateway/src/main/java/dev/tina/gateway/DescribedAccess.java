package dev.tina.gateway;

import dev.tina.gateway.caller.Permissions;
import dev.tina.gateway.caller.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says of each operation of an API description which scope it needs, and how it is refused: by problem details. */
final class DescribedAccess {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch");
    private static final String RESPONSES = "#/components/responses/";

    /** By status, the names of the refusals in {@code openapi-gateway.json}. */
    private static final Map<String, String> OF_ALL =
            Map.of("400", "Malformed", "406", "NotAcceptable", "500", "Failed", "503", "Away");

    private static final Map<String, String> OF_CALLERS =
            Map.of("401", "UnknownCaller", "403", "Forbidden", "429", "TooManyCalls");
    private static final Map<String, String> OF_BODIES =
            Map.of("413", "TooLarge", "415", "OtherType", "422", "NotAllowed");
    private static final Map<String, String> OF_PARAMETERS = Map.of("422", "NotAllowed");
    private static final Map<String, String> OF_NAMES = Map.of("404", "NotFound");

    private DescribedAccess() {}

    static void addTo(ObjectNode whole) {
        whole.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(each -> {
                    if (METHODS.contains(each.getKey()) && each.getValue() instanceof ObjectNode operation) {
                        add(operation, each.getKey().toUpperCase(Locale.ROOT), path.getKey());
                    }
                }));
    }

    private static void add(ObjectNode operation, String method, String path) {
        Map<String, JsonNode> responses = new TreeMap<>();
        operation.path("responses").properties().forEach(each -> responses.put(each.getKey(), described(each)));
        addAll(OF_ALL, responses, operation);
        Optional<Scope> needed = Permissions.needed(method, path);
        needed.ifPresent(scope -> {
            operation.putArray("security").addObject().putArray("bearer").add(scope.text());
            addAll(OF_CALLERS, responses, operation);
        });
        if (operation.has("requestBody")) {
            addAll(OF_BODIES, responses, operation);
        }
        if (hasQuery(operation)) {
            addAll(OF_PARAMETERS, responses, operation);
        }
        if (path.contains("{")) {
            addAll(OF_NAMES, responses, operation);
        }
        responses.forEach(operation.putObject("responses")::set);
    }

    private static boolean hasQuery(ObjectNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("in").asString("").equals("query"));
    }

    private static void addAll(Map<String, String> refusals, Map<String, JsonNode> responses, ObjectNode operation) {
        refusals.forEach((status, name) ->
                responses.putIfAbsent(status, operation.objectNode().put("$ref", RESPONSES + name)));
    }

    /** What a service says itself of a refusal keeps its words. */
    private static JsonNode described(Map.Entry<String, JsonNode> response) {
        boolean isRefusal =
                response.getKey().compareTo("400") >= 0 && !response.getValue().has("$ref");
        if (isRefusal && response.getValue() instanceof ObjectNode said) {
            said.putObject("content")
                    .putObject("application/problem+json")
                    .putObject("schema")
                    .put("$ref", "#/components/schemas/Problem");
        }
        return response.getValue();
    }
}
