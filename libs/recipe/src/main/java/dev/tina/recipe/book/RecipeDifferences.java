package dev.tina.recipe.book;

import dev.tina.json.StrictJson;
import dev.tina.recipe.Recipe;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds what a job's recipe says differently from the recipe it was made from, by paths such as {@code lora.rank}. A list is one
 * value. The date that a job's prompts show is no difference where the recipe leaves it to the job.
 */
public final class RecipeDifferences {

    private static final String DATE = "prompt.date";

    private final RecipeBook book;
    private final RecipeFiles files = new RecipeFiles();

    public RecipeDifferences(RecipeBook book) {
        this.book = book;
    }

    /**
     * The job's values that differ, in the order of their paths.
     *
     * @param name of a recipe, with or without a variant; or else
     * @param recipe one of the caller's own: what it extends counts, and where it extends none, itself
     * @throws dev.tina.common.InvalidInput where there is no such recipe
     */
    public SortedMap<String, JsonNode> of(@Nullable String name, @Nullable JsonNode recipe, Recipe job) {
        JsonNode parent = recipe == null ? NullNode.instance : recipe.path("extends");
        RecipeLayers usual =
                parent.isString() ? book.layers(parent.asString(), null, null) : book.layers(name, recipe, null);
        return between(RecipeView.filled(usual.whole()), job);
    }

    /** The job's values that differ from those of a whole recipe, in the order of their paths. */
    public SortedMap<String, JsonNode> between(Recipe usual, Recipe job) {
        ObjectNode made = StrictJson.mapper().valueToTree(job);
        return differing(leaves(complete(usual, made)), leaves(made));
    }

    /** A part that the job alone has differs from what such a part usually says. */
    private ObjectNode complete(Recipe usual, ObjectNode made) {
        ObjectNode complete = StrictJson.mapper().valueToTree(usual);
        for (String part : new String[] {"evaluation", "budget"}) {
            if (complete.path(part).isNull() && made.path(part).isObject()) {
                complete.set(part, files.parts().path(part));
            }
        }
        return complete;
    }

    private static SortedMap<String, JsonNode> differing(
            SortedMap<String, JsonNode> usual, SortedMap<String, JsonNode> made) {
        SortedMap<String, JsonNode> differing = new TreeMap<>(made);
        differing.entrySet().removeIf(entry -> isSame(usual.get(entry.getKey()), entry.getValue()));
        if (usual.getOrDefault(DATE, NullNode.instance).isNull()) {
            differing.remove(DATE);
        }
        return differing;
    }

    private static boolean isSame(@Nullable JsonNode usual, JsonNode made) {
        if (usual != null && usual.isNumber() && made.isNumber()) {
            return usual.decimalValue().compareTo(made.decimalValue()) == 0;
        }
        return made.equals(usual);
    }

    private static SortedMap<String, JsonNode> leaves(ObjectNode tree) {
        SortedMap<String, JsonNode> leaves = new TreeMap<>();
        addLeaves("", tree, leaves);
        return leaves;
    }

    private static void addLeaves(String path, JsonNode node, SortedMap<String, JsonNode> leaves) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties()
                    .forEach(entry -> addLeaves(
                            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), leaves));
        } else {
            leaves.put(path, node);
        }
    }
}
