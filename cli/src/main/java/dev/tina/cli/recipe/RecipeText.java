package dev.tina.cli.recipe;

import dev.tina.recipe.book.RecipeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a whole recipe as YAML; a comment beside each value tells where it comes from. */
final class RecipeText {

    private static final int COMMENTS_AT = 48;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][\\w/.-]*");

    private final Map<String, String> sources;
    private final List<String> lines = new ArrayList<>();

    private RecipeText(Map<String, String> sources) {
        this.sources = sources;
    }

    static List<String> of(RecipeView recipe) {
        RecipeText text = new RecipeText(recipe.sources());
        text.add("", "", recipe.resolved());
        return text.lines;
    }

    private void add(String indent, String path, ObjectNode keys) {
        for (Map.Entry<String, JsonNode> entry : keys.properties()) {
            String at = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            String key = indent + entry.getKey() + ":";
            if (entry.getValue() instanceof ObjectNode object && !object.isEmpty() && !sources.containsKey(at)) {
                lines.add(key);
                add(indent + "  ", at, object);
            } else if (entry.getValue() instanceof ArrayNode array && !array.isEmpty()) {
                lines.add(commented(key, at));
                array.forEach(element -> lines.add(indent + "  - " + flow(element)));
            } else {
                lines.add(commented(key + " " + flow(entry.getValue()), at));
            }
        }
    }

    private String commented(String line, String path) {
        String source = sources.get(path);
        return source == null ? line : line + " ".repeat(Math.max(1, COMMENTS_AT - line.length())) + "# " + source;
    }

    private static String flow(JsonNode value) {
        return value.isString() && PLAIN.matcher(value.asString()).matches() ? value.asString() : value.toString();
    }
}
