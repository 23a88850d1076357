package dev.tina.cli.report;

import dev.tina.terminal.Table;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Nested values as rows of a table: the path of each, and what it is. */
final class NestedRows {

    private NestedRows() {}

    /** Adds the rows to a table of two columns. */
    static void add(Table table, JsonNode node) {
        add(table, "", node);
    }

    private static void add(Table table, String path, JsonNode node) {
        if (node.isObject() && !node.isEmpty()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                add(table, path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue());
            }
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                add(table, path + "[" + i + "]", node.get(i));
            }
        } else if (!node.isNull()) {
            table.add(path, node.isContainer() ? "none" : node.asString());
        }
    }
}
