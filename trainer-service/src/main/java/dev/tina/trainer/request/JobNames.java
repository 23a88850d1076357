package dev.tina.trainer.request;

import dev.tina.recipe.Recipe;
import dev.tina.recipe.book.RecipeBook;
import dev.tina.recipe.book.RecipeDifferences;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Names a job whose user gives no name by what differs from its recipe, as {@code rank=16 seed=2}; else by the recipe. */
final class JobNames {

    private static final int MOST_KEYS = 4;
    private static final int LONGEST_VALUE = 16;
    private static final int LONGEST_NAME = 100;
    private static final String OF_ITS_OWN = "a recipe of its own";

    private final RecipeDifferences differences;

    JobNames(RecipeBook book) {
        differences = new RecipeDifferences(book);
    }

    /** A name of at most 100 characters on one line. */
    String of(JobRequest request, Recipe recipe) {
        String named = request.recipeName();
        JsonNode own = request.ownRecipe();
        return cut(named(differences.of(named, own, recipe), named == null ? parent(own) : named));
    }

    /** The name of a job that goes on from another job's version, by the other's recipe. */
    String ofFork(String other, Recipe otherRecipe, Recipe recipe) {
        return cut(named(differences.between(otherRecipe, recipe), other));
    }

    private static String parent(@Nullable JsonNode own) {
        return own != null && own.path("extends").isString()
                ? own.path("extends").asString()
                : OF_ITS_OWN;
    }

    private static String named(Map<String, JsonNode> differing, String where) {
        if (differing.isEmpty()) {
            return where;
        }
        Stream<String> first = differing.entrySet().stream()
                .limit(MOST_KEYS)
                .map(entry -> lastPart(entry.getKey()) + "=" + value(entry.getValue()));
        Stream<String> rest =
                differing.size() > MOST_KEYS ? Stream.of("+" + (differing.size() - MOST_KEYS)) : Stream.of();
        return Stream.concat(first, rest).collect(Collectors.joining(" "));
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Of a long value the end, in which paths differ; of a list of named things the names. */
    private static String value(JsonNode value) {
        String whole = value.isArray()
                ? value.valueStream()
                        .map(each -> each.path("name").asString(text(each)))
                        .collect(Collectors.joining(","))
                : text(value);
        int[] points = whole.codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .toArray();
        int from = Math.max(0, points.length - LONGEST_VALUE);
        return (from == 0 ? "" : "…") + new String(points, from, points.length - from);
    }

    private static String text(JsonNode value) {
        if (value.isNumber()) {
            BigDecimal shortest = value.decimalValue().stripTrailingZeros();
            return shortest.setScale(Math.max(0, shortest.scale())).toString();
        }
        return value.isValueNode() ? value.asString() : value.toString();
    }

    private static String cut(String name) {
        int[] points = name.codePoints().limit(LONGEST_NAME).toArray();
        return new String(points, 0, points.length);
    }
}
