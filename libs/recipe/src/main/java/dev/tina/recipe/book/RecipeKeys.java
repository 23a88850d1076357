package dev.tina.recipe.book;

import dev.tina.common.Nearest;
import dev.tina.json.RecordKeys;
import dev.tina.recipe.Recipe;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Knows every key that a recipe can have, by its path such as {@code lora.rank}. */
public final class RecipeKeys {

    private static final Set<String> PATHS = new TreeSet<>();

    /** Keys that hold names of the user's own, such as {@code taskFilter}. */
    private static final Set<String> OPEN = new TreeSet<>();

    static {
        add("", Recipe.class);
    }

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

    /** What is wrong with a key's path, with the nearest key that there is; empty for nothing. */
    public static Optional<String> problemOf(String path) {
        return PATHS.contains(path) || OPEN.stream().anyMatch(path::startsWith)
                ? Optional.empty()
                : Optional.of("no recipe has the key " + path
                        + nearest(path)
                                .map(key -> "; did you mean " + key + "?")
                                .orElse("; ./tina recipes show NAME shows them all"));
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
