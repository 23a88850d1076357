package dev.tina.recipe.book;

import dev.tina.common.InvalidInput;
import dev.tina.common.StorableText;
import dev.tina.json.StrictJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keys within keys, and the same as paths with dots: {@code lora: {rank: 8}} is {@code lora.rank: 8}. A name of the user's
 * own, as {@code taskFilter} and {@code prompt.variables} hold, stays whole whatever dots are in it.
 */
public final class DottedKeys {

    private final Map<String, JsonNode> values = new LinkedHashMap<>();

    /** How each value is written, by its path. */
    private final NavigableMap<String, String> written = new TreeMap<>();

    private DottedKeys() {}

    /** Every key within another; throws {@link InvalidInput} where one is said twice. */
    public static ObjectNode nested(ObjectNode keys) {
        return nested(flat(keys));
    }

    /** The way back from {@link #flat}. */
    public static ObjectNode nested(Map<String, JsonNode> flat) {
        ObjectNode nested = StrictJson.mapper().createObjectNode();
        flat.forEach((path, value) -> {
            List<String> names = RecipeKeys.names(path);
            ObjectNode into = nested;
            for (String name : names.subList(0, names.size() - 1)) {
                into = into.withObjectProperty(name);
            }
            into.set(names.getLast(), value);
        });
        return nested;
    }

    /** Each value by its path; an empty object is a value. Throws {@link InvalidInput} where a key is said twice. */
    public static Map<String, JsonNode> flat(ObjectNode keys) {
        DottedKeys flat = new DottedKeys();
        flat.addAll("", "", "", keys);
        return flat.values;
    }

    /** Keys laid over one another; what is said last of a key stands. */
    public static ObjectNode merged(List<ObjectNode> layers) {
        RecipeLayers merged = new RecipeLayers();
        layers.forEach(layer -> merged.add("", nested(layer)));
        return merged.whole();
    }

    private void addAll(String path, String opened, String closed, ObjectNode keys) {
        for (Map.Entry<String, JsonNode> entry : keys.properties()) {
            String at = path + entry.getKey();
            if (entry.getValue() instanceof ObjectNode inner && !inner.isEmpty() && !RecipeKeys.isOwnName(at)) {
                addAll(at + ".", opened + entry.getKey() + ": {", "}" + closed, inner);
            } else {
                add(at, opened + entry.getKey() + ": " + entry.getValue() + closed, entry.getValue());
            }
        }
    }

    private void add(String path, String as, JsonNode value) {
        Optional<String> other = sayingTheSame(path);
        if (other.isPresent()) {
            throw new InvalidInput(
                    path,
                    StrictJson.plain(value),
                    "said once",
                    StorableText.shown(path) + " is said twice, as " + StorableText.shown(other.get()) + " and as "
                            + StorableText.shown(as) + "; say it once");
        }
        values.put(path, value);
        written.put(path, as);
    }

    /** How a path is written that was said before and is this one, around it or within it. */
    private Optional<String> sayingTheSame(String path) {
        List<String> names = RecipeKeys.names(path);
        Stream<String> around =
                IntStream.rangeClosed(1, names.size()).mapToObj(length -> String.join(".", names.subList(0, length)));
        String within = written.ceilingKey(path + ".");
        return Stream.concat(
                        around.filter(written::containsKey),
                        Stream.ofNullable(within).filter(key -> key.startsWith(path + ".")))
                .map(said -> Objects.requireNonNull(written.get(said)))
                .findFirst();
    }
}
