package dev.tina.tasks.rows;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.POJONode;

/**
 * Stands in a row for a value that cannot be given as text or number without changing it.
 *
 * @param what it is, in words
 */
public record Unreadable(String what) {

    public JsonNode node() {
        return JsonNodeFactory.instance.pojoNode(this);
    }

    /** What the first such value within a value is; empty where there is none. */
    public static String in(JsonNode value) {
        if (value instanceof POJONode node && node.getPojo() instanceof Unreadable unreadable) {
            return unreadable.what();
        }
        for (JsonNode inner : value) {
            String found = in(inner);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }
}
