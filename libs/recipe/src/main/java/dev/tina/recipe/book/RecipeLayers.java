package dev.tina.recipe.book;

import dev.tina.json.StrictJson;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keys laid over one another, with the layer that each value comes from. Objects within objects are merged key by key;
 * anything else, lists too, is replaced.
 */
final class RecipeLayers {

    private final ObjectNode whole = StrictJson.mapper().createObjectNode();
    private final Map<String, String> sources = new LinkedHashMap<>();

    /** Lays keys over what is there. */
    void add(String source, ObjectNode keys) {
        merge("", whole, keys, source);
    }

    /** Lays other layers over these, each value with the layer it came from. */
    void add(RecipeLayers above) {
        add("", above.whole);
        sources.replaceAll((path, source) -> above.sources.getOrDefault(path, source));
    }

    ObjectNode whole() {
        return whole;
    }

    /** The layer of each value, by its path such as {@code lora.rank}. */
    Map<String, String> sources() {
        return sources;
    }

    private void merge(String path, ObjectNode into, ObjectNode from, String source) {
        for (Map.Entry<String, JsonNode> entry : from.properties()) {
            String at = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            JsonNode present = into.get(entry.getKey());
            if (entry.getValue() instanceof ObjectNode object && !object.isEmpty()) {
                ObjectNode target = present instanceof ObjectNode there ? there : replaced(at, into, entry.getKey());
                sources.remove(at);
                merge(at, target, object, source);
            } else if (!(present instanceof ObjectNode && entry.getValue() instanceof ObjectNode)) {
                replaced(at, into, entry.getKey());
                into.set(entry.getKey(), entry.getValue().deepCopy());
                sources.put(at, source);
            }
        }
    }

    /** An empty object in the place of what was there. */
    private ObjectNode replaced(String path, ObjectNode into, String key) {
        sources.keySet().removeIf(known -> known.equals(path) || known.startsWith(path + "."));
        return into.putObject(key);
    }
}
