package dev.tina.recipe.book;

import dev.tina.common.InvalidInput;
import dev.tina.json.RecordKeys;
import dev.tina.json.StrictJson;
import dev.tina.recipe.Recipe;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A whole recipe, with the place that each value comes from.
 *
 * @param name with its variant, if it was asked for in one
 * @param variants it can be taken in
 * @param resolved every key; null where the recipe leaves it to its user
 * @param sources where each value comes from, by its path such as {@code lora.rank}: {@code defaults}, a recipe's name,
 *     one with its variant, or {@code override}
 */
public record RecipeView(
        String name, String about, Set<String> variants, ObjectNode resolved, Map<String, String> sources) {

    /** Checks all that is given; throws {@link InvalidInput}. */
    public static RecipeView of(RecipeBook book, String name, @Nullable JsonNode overrides) {
        return of(book, name, book.file(name), book.layers(name, null, overrides));
    }

    /**
     * As {@link #of(RecipeBook, String, JsonNode)}, of a recipe of one's own.
     *
     * @param name of its file, which its values come from
     */
    public static RecipeView of(RecipeBook book, String name, ObjectNode recipe, @Nullable JsonNode overrides) {
        RecipeFile file = RecipeFile.of(name, recipe);
        return of(book, name, file, book.layers(file, null, overrides));
    }

    private static RecipeView of(RecipeBook book, String name, RecipeFile file, RecipeLayers layers) {
        filled(layers.whole());
        return new RecipeView(name, file.about(), book.variants(file), inOrder(layers.whole()), layers.sources());
    }

    /** Checks a recipe in which base and tasks may be left to its user, and gives it with words in their place. */
    static Recipe filled(ObjectNode whole) {
        ObjectNode filled = whole.deepCopy();
        for (String left : new String[] {"base", "taskSet"}) {
            if (filled.path(left).isNull()) {
                filled.put(left, "left to the user");
            }
        }
        Recipe recipe = StrictJson.read(filled, Recipe.class);
        recipe.objective().requireMicroBatch();
        return recipe;
    }

    private static ObjectNode inOrder(ObjectNode whole) {
        ObjectNode ordered = StrictJson.mapper().createObjectNode();
        for (RecordComponent key : RecordKeys.of(Recipe.class)) {
            ordered.set(key.getName(), whole.path(key.getName()));
        }
        return ordered;
    }
}
