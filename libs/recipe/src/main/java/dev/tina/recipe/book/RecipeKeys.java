package dev.tina.recipe.book;

import dev.tina.common.InvalidInput;
import dev.tina.common.Nearest;
import dev.tina.json.RecordKeys;
import dev.tina.json.StrictJson;
import dev.tina.recipe.Recipe;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** Knows every key that a recipe can have, by its path such as {@code lora.rank}. */
public final class RecipeKeys {

    private static final Set<String> PATHS = new TreeSet<>();

    /** Keys that hold names of the user's own, such as {@code taskFilter}. */
    private static final Set<String> OPEN = new TreeSet<>();

    static {
        add("", Recipe.class);
    }

    /** No key of a recipe lies deeper, so a text with more dots is no path. */
    private static final int DEEPEST = 8;

    private RecipeKeys() {}

    private static void add(String prefix, Class<?> type) {
        for (RecordComponent key : RecordKeys.of(type)) {
            String path = prefix + key.getName();
            PATHS.add(path);
            if (key.getType() == Map.class) {
                OPEN.add(path + ".");
            } else if (key.getType().isRecord()) {
                add(path + ".", key.getType());
            }
        }
    }

    /** Whether the path ends in a name of the user's own, which may have dots and holds whatever the user likes. */
    static boolean isOwnName(String path) {
        return OPEN.stream().anyMatch(path::startsWith);
    }

    /** The names on the way to a value; the user's own at its end stays whole. */
    static List<String> names(String path) {
        String open = OPEN.stream().filter(path::startsWith).findFirst().orElse("");
        List<String> names = new ArrayList<>(List.of((open + (open.isEmpty() ? path : "")).split("\\.", -1)));
        if (!open.isEmpty()) {
            names.set(names.size() - 1, path.substring(open.length()));
        }
        return names.size() > DEEPEST ? List.of(path) : names;
    }

    /** What is wrong with a key's path, with the nearest key that there is; empty for nothing. */
    public static Optional<String> problemOf(String path) {
        return isKnown(path)
                ? Optional.empty()
                : Optional.of(TrlNames.hint(path)
                        .orElseGet(() -> "no recipe has the key " + path
                                + nearest(path)
                                        .map(key -> "; did you mean " + key + "?")
                                        .orElse("; ./tina recipes show NAME shows them all")));
    }

    /** Refuses a key that other systems have under that name; others are left to whoever reads the recipe. */
    static void refuseForeignNames(ObjectNode recipe) {
        DottedKeys.flat(recipe).forEach((path, value) -> {
            if (!isKnown(path)) {
                TrlNames.hint(path).ifPresent(hint -> {
                    throw new InvalidInput(path, StrictJson.plain(value), "a key that recipes have", hint);
                });
            }
        });
    }

    private static boolean isKnown(String path) {
        return PATHS.contains(path) || isOwnName(path);
    }

    /** The nearest path; else the path whose last key is nearest to the last key. */
    private static Optional<String> nearest(String path) {
        return Nearest.to(path, PATHS).or(() -> {
            Map<String, String> byLast = new HashMap<>();
            PATHS.forEach(known -> byLast.putIfAbsent(last(known), known));
            return Nearest.to(last(path), byLast.keySet()).map(byLast::get);
        });
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
