package dev.tina.cli.report;

import dev.tina.cli.text.Html;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Nested values as rows: the path of each, and what it is. */
final class NestedRows {

    private NestedRows() {}

    /** Rows of a two-column table. */
    static String rows(JsonNode node) {
        StringBuilder rows = new StringBuilder();
        add(rows, "", node);
        return rows.toString();
    }

    private static void add(StringBuilder rows, String path, JsonNode node) {
        if (node.isObject() && !node.isEmpty()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                add(rows, path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue());
            }
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                add(rows, path + "[" + i + "]", node.get(i));
            }
        } else if (!node.isNull()) {
            rows.append(Html.row(path, node.isContainer() ? "none" : node.asString()));
        }
    }
}
