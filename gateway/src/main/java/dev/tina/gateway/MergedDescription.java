package dev.tina.gateway;

import dev.tina.service.http.Problem;
import dev.tina.service.http.TryAgainException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One API description of several: the paths, tags and components of all, in the order of their names. */
final class MergedDescription {

    private static final List<String> KINDS = List.of("schemas", "responses", "parameters", "securitySchemes");

    private final Map<String, JsonNode> paths = new TreeMap<>();
    private final Map<String, JsonNode> tags = new TreeMap<>();
    private final Map<String, Map<String, JsonNode>> components = new TreeMap<>();

    /** Throws {@link TryAgainException} where it calls something by the name of something else. */
    void add(JsonNode part) {
        addAll(part.path("paths"), paths);
        part.path("tags")
                .forEach(tag -> tags.merge(
                        tag.path("name").asString(),
                        tag,
                        (first, second) -> first.has("description") ? first : second));
        KINDS.forEach(kind ->
                addAll(part.path("components").path(kind), components.computeIfAbsent(kind, any -> new TreeMap<>())));
    }

    private static void addAll(JsonNode from, Map<String, JsonNode> to) {
        from.properties().forEach(entry -> {
            JsonNode known = to.putIfAbsent(entry.getKey(), entry.getValue());
            if (known != null && !known.equals(entry.getValue())) {
                throw new TryAgainException(
                        "two services describe " + entry.getKey()
                                + " differently, as services of different versions do;" + " try again in a moment",
                        Problem.AWAY);
            }
        });
    }

    /** Writes all that was added into a description. */
    void writeTo(ObjectNode whole) {
        whole.putArray("tags").addAll(tags.values());
        ObjectNode allPaths = whole.putObject("paths");
        paths.forEach((path, operations) -> allPaths.set(path, operations.deepCopy()));
        ObjectNode allComponents = whole.putObject("components");
        components.forEach((kind, named) -> named.forEach(
                (name, component) -> allComponents.withObject("/" + kind).set(name, component)));
    }
}
