package dev.tina.cli.recipe;

import dev.tina.json.StrictJson;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A recipe's keys as plain maps, lists, texts and numbers, which requests are made of, and the way back. */
public final class PlainKeys {

    private PlainKeys() {}

    /** Nested maps by key. */
    public static Map<String, @Nullable Object> of(ObjectNode keys) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        keys.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return of(values);
    }

    /** The plain values of a tree's. */
    public static Map<String, @Nullable Object> of(Map<String, JsonNode> values) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        values.forEach((key, value) -> plain.put(key, StrictJson.mapper().convertValue(value, Object.class)));
        return plain;
    }

    /** The tree of plain values. */
    public static ObjectNode tree(Map<?, ?> keys) {
        return StrictJson.mapper().valueToTree(keys);
    }
}
