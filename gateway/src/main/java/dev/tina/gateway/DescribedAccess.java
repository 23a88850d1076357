package dev.tina.gateway;

import dev.tina.gateway.caller.Permissions;
import dev.tina.gateway.caller.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says of each operation of an API description which scope it needs, and how it is refused. */
final class DescribedAccess {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch");
    private static final Map<String, String> REFUSALS =
            Map.of("401", "no key that holds", "403", "a key of another scope", "429", "too many calls");
    private static final Map<String, String> REFUSALS_OF_BODIES = Map.of(
            "413", "a body that is too large",
            "415", "a body of another type",
            "422", "a field that is not allowed, named with what is");
    private static final Map<String, String> MALFORMED = Map.of("400", "a malformed request");
    private static final Map<String, String> UNKNOWN = Map.of("404", "there is none of this name");

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
        Optional<Scope> needed = Permissions.needed(method, path);
        needed.ifPresent(scope -> {
            operation.putArray("security").addObject().putArray("bearer").add(scope.text());
            addResponses(operation, REFUSALS);
        });
        addResponses(operation, MALFORMED);
        if (operation.has("requestBody")) {
            addResponses(operation, REFUSALS_OF_BODIES);
        }
        if (path.contains("{")) {
            addResponses(operation, UNKNOWN);
        }
    }

    private static void addResponses(ObjectNode operation, Map<String, String> refusals) {
        ObjectNode responses = operation.withObject("/responses");
        refusals.forEach((status, why) -> {
            if (!responses.has(status)) {
                responses.set(status, problem(operation, why));
            }
        });
    }

    private static JsonNode problem(ObjectNode operation, String why) {
        ObjectNode response = operation.objectNode().put("description", why);
        response.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/GatewayProblem");
        return response;
    }
}
