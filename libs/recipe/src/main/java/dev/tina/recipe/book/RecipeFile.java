package dev.tina.recipe.book;

import dev.tina.common.InvalidInput;
import dev.tina.common.Nearest;
import dev.tina.common.Require;
import dev.tina.recipe.Recipe;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A recipe as it is written: the keys that differ from what it extends.
 *
 * @param about it in one line; empty for nothing
 * @param parent the recipe it extends; null for none but the defaults
 * @param keys of {@link Recipe}, as far as it says them
 * @param variants keys that differ further, by the variant's name
 */
public record RecipeFile(
        String name, String about, @Nullable String parent, ObjectNode keys, Map<String, ObjectNode> variants) {

    /** Takes a tree apart; throws {@link InvalidInput}. */
    static RecipeFile of(String name, ObjectNode tree) {
        ObjectNode keys = tree.deepCopy();
        String about = text("about", keys.remove("about")).orElse("");
        String parent = text("extends", keys.remove("extends")).orElse(null);
        Map<String, ObjectNode> variants = variants(keys.remove("variants"));
        return new RecipeFile(name, about, parent, DottedKeys.nested(keys), variants);
    }

    private static Optional<String> text(String key, @Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        Require.that(node.isString(), key, node, "a text");
        return Optional.of(node.asString());
    }

    private static Map<String, ObjectNode> variants(@Nullable JsonNode node) {
        Map<String, ObjectNode> variants = new LinkedHashMap<>();
        if (node != null) {
            Require.that(node.isObject(), "variants", node, "keys by the variant's name");
            for (Map.Entry<String, JsonNode> variant : node.properties()) {
                Require.that(variant.getValue().isObject(), "variants." + variant.getKey(), variant.getValue(), "keys");
                variants.put(variant.getKey(), DottedKeys.nested((ObjectNode) variant.getValue()));
            }
        }
        return variants;
    }

    /** A name that is none of the known ones. */
    static InvalidInput unknown(String field, String name, Collection<String> known) {
        String allowed = "one of " + String.join(", ", known);
        String nearest = Nearest.to(name, known)
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
        return new InvalidInput(field, name, allowed, field + " must be " + allowed + ", was " + name + nearest);
    }
}
