package dev.tina.recipe.book;

import dev.tina.common.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A recipe in a line.
 *
 * @param variants it can be taken in, as {@code NAME@VARIANT}
 * @param taskSet null where the recipe leaves it to its user
 * @param rewards each as its name and weight
 */
public record RecipeSummary(
        String name,
        String about,
        Set<String> variants,
        @Nullable String taskSet,
        List<String> rewards,
        int steps) {

    /** Throws {@link InvalidInput}. */
    public static RecipeSummary of(RecipeBook book, RecipeFile file) {
        JsonNode whole = book.layers(file.name(), null, null).whole();
        List<String> rewards = new ArrayList<>();
        whole.path("rewards")
                .forEach(reward -> rewards.add(reward.path("name").asString() + " "
                        + number(reward.path("weight").asDouble())));
        return new RecipeSummary(
                file.name(),
                file.about(),
                book.variants(file),
                whole.path("taskSet").asStringOpt().orElse(null),
                rewards,
                whole.path("steps").asInt());
    }

    private static String number(double weight) {
        return weight == Math.rint(weight) ? Long.toString((long) weight) : Double.toString(weight);
    }
}
