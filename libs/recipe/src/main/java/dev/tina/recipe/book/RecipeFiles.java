package dev.tina.recipe.book;

import dev.tina.common.InvalidInput;
import dev.tina.common.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** Holds the recipes of the folder {@code recipes}, and knows what each extends. */
final class RecipeFiles {

    private final ObjectNode defaults;
    private final ObjectNode parts;
    private final Map<String, RecipeFile> recipes = new TreeMap<>();

    RecipeFiles() {
        Map<String, ObjectNode> trees = PackedRecipes.trees();
        defaults = Objects.requireNonNull(trees.remove("defaults"), "defaults.yaml is not among the recipes");
        parts = Objects.requireNonNull(trees.remove("parts"), "parts.yaml is not among the recipes");
        trees.forEach((name, tree) -> recipes.put(name, RecipeFile.of(name, tree)));
    }

    ObjectNode defaults() {
        return defaults;
    }

    ObjectNode parts() {
        return parts;
    }

    /** By name. */
    List<RecipeFile> all() {
        return List.copyOf(recipes.values());
    }

    /** Throws {@link InvalidInput} naming the field. */
    RecipeFile get(String field, String name) {
        RecipeFile file = recipes.get(name);
        if (file == null) {
            throw RecipeFile.unknown(field, name, recipes.keySet());
        }
        return file;
    }

    /** What a file extends, first the farthest, then the file itself; throws {@link InvalidInput}. */
    List<RecipeFile> chain(RecipeFile file) {
        List<RecipeFile> chain = new ArrayList<>(List.of(file));
        for (String parent = file.parent();
                parent != null;
                parent = chain.getFirst().parent()) {
            RecipeFile next = get("extends", parent);
            Require.that(!chain.contains(next), "extends", parent, "a recipe that does not extend this one");
            chain.addFirst(next);
        }
        return List.copyOf(chain);
    }
}
