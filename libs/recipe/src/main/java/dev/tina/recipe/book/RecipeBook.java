package dev.tina.recipe.book;

import dev.tina.common.InvalidInput;
import dev.tina.common.Require;
import dev.tina.json.StrictJson;
import dev.tina.recipe.Recipe;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a job's recipe out of the recipes there are. The defaults, what the recipe extends, the recipe, its variant and
 * the overrides are laid over one another in this order. Every method throws {@link InvalidInput}.
 */
public final class RecipeBook {

    private static final String VARIANT = "@";

    private final RecipeFiles files = new RecipeFiles();

    /** The recipes as they are written, by name. */
    public List<RecipeFile> files() {
        return files.all();
    }

    /** The variants of a recipe: its own and those of what it extends. */
    public Set<String> variants(RecipeFile file) {
        return files.chain(file).stream()
                .flatMap(each -> each.variants().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The whole recipe.
     *
     * @param preset name of a recipe, with or without {@code @} and a variant's name; or else
     * @param recipe one of the caller's own, which may say what it extends
     */
    public Recipe resolve(@Nullable String preset, @Nullable JsonNode recipe, @Nullable JsonNode overrides) {
        Recipe whole = StrictJson.read(layers(preset, recipe, overrides).whole(), Recipe.class);
        whole.objective().requireMicroBatch();
        return whole;
    }

    /** Refuses, as the value of a field, a name or NAME@VARIANT that no recipe has. */
    public void requireKnown(String field, String name) {
        addAll(new RecipeLayers(), files.get(field, name.split(VARIANT, 2)[0]), variant(name));
    }

    /** The file of a recipe named with or without a variant. */
    RecipeFile file(String name) {
        return files.get("preset", name.split(VARIANT, 2)[0]);
    }

    private static @Nullable String variant(String name) {
        int at = name.indexOf(VARIANT);
        return at < 0 ? null : name.substring(at + 1);
    }

    RecipeLayers layers(@Nullable String preset, @Nullable JsonNode recipe, @Nullable JsonNode overrides) {
        if ((preset == null) == (recipe == null)) {
            throw new InvalidInput("preset", preset, "given, or else recipe, and not both");
        }
        return preset == null
                ? layers(RecipeFile.of("recipe", object("recipe", recipe)), null, overrides)
                : layers(file(preset), variant(preset), overrides);
    }

    RecipeLayers layers(RecipeFile file, @Nullable String variant, @Nullable JsonNode overrides) {
        RecipeLayers layers = new RecipeLayers();
        layers.add("defaults", files.defaults());
        addAll(layers, file, variant);
        layers.add("override", DottedKeys.nested(object("overrides", overrides)));
        RecipeKeys.refuseForeignNames(layers.whole());
        return complete(layers);
    }

    private void addAll(RecipeLayers layers, RecipeFile file, @Nullable String variant) {
        List<RecipeFile> chain = files.chain(file);
        chain.forEach(each -> layers.add(each.name(), each.keys()));
        if (variant == null) {
            return;
        }
        Set<String> known = variants(file);
        if (!known.contains(variant)) {
            throw known.isEmpty()
                    ? new InvalidInput("variant", variant, "left out: " + file.name() + " has none")
                    : RecipeFile.unknown("variant", variant, known);
        }
        for (RecipeFile each : chain) {
            ObjectNode keys = each.variants().get(variant);
            if (keys != null) {
                layers.add(each.name() + VARIANT + variant, keys);
            }
        }
    }

    private static ObjectNode object(String field, @Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return StrictJson.mapper().createObjectNode();
        }
        Require.that(node.isObject(), field, node.toString(), "an object");
        return (ObjectNode) node;
    }

    /** Gives parts that may be absent, or occur often, what they do not say themselves. */
    private RecipeLayers complete(RecipeLayers given) {
        RecipeLayers layers = new RecipeLayers();
        if (given.whole().get("evaluation") instanceof ObjectNode evaluation) {
            layers.add("parts", objectOf("evaluation", files.parts().get("evaluation")));
            if (evaluation.get("sampling") instanceof ObjectNode) {
                layers.add(
                        "the job's sampling",
                        objectOf(
                                "evaluation", objectOf("sampling", given.whole().get("sampling"))));
            }
        }
        if (given.whole().get("budget") instanceof ObjectNode) {
            layers.add("parts", objectOf("budget", files.parts().get("budget")));
        }
        layers.add(given);
        if (layers.whole().get("rewards") instanceof ArrayNode rewards) {
            completeRewards(rewards);
        }
        return layers;
    }

    /** A reward may be its name alone. */
    private void completeRewards(ArrayNode rewards) {
        for (int i = 0; i < rewards.size(); i++) {
            if (rewards.get(i).isString()) {
                rewards.set(i, rewards.objectNode().put("name", rewards.get(i).asString()));
            }
            completeReward(rewards.get(i));
        }
    }

    private void completeReward(JsonNode reward) {
        if (reward instanceof ObjectNode said && files.parts().get("reward") instanceof ObjectNode usual) {
            usual.properties().forEach(entry -> said.putIfAbsent(entry.getKey(), entry.getValue()));
        }
    }

    private static ObjectNode objectOf(String key, @Nullable JsonNode value) {
        ObjectNode object = StrictJson.mapper().createObjectNode();
        object.set(key, value);
        return object;
    }
}
