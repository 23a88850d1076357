package dev.tina.trainer.recipe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The presets, and how a job's recipe is made from one: defaults, then the preset or the recipe, then overrides. */
public final class RecipeBook {

    private final JsonNode defaults = read("defaults");
    private final JsonNode parts = read("parts");
    private final Map<String, JsonNode> presets = new TreeMap<>();

    public RecipeBook() {
        for (String name : new String[] {"tina-paper", "modern", "tina-tiny"}) {
            presets.put(name, read(name));
        }
    }

    /** The presets as they are written, by name. */
    public Map<String, JsonNode> presets() {
        return Map.copyOf(presets);
    }

    /** The whole recipe; throws {@link InvalidInput}. */
    public Recipe resolve(@Nullable String preset, @Nullable JsonNode recipe, @Nullable JsonNode overrides) {
        if ((preset == null) == (recipe == null)) {
            throw new InvalidInput("preset", preset, "given, or else recipe, and not both");
        }
        ObjectNode whole = (ObjectNode) defaults.deepCopy();
        merge(whole, preset != null ? preset(preset) : object("recipe", recipe));
        merge(whole, object("overrides", overrides));
        complete(whole);
        return StrictJson.read(whole, Recipe.class);
    }

    private JsonNode preset(String name) {
        JsonNode preset = presets.get(name);
        if (preset == null) {
            throw new InvalidInput("preset", name, "one of " + String.join(", ", presets.keySet()));
        }
        return preset;
    }

    private static JsonNode object(String field, @Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return StrictJson.mapper().createObjectNode();
        }
        InvalidInput.require(node.isObject(), field, node.toString(), "an object");
        return node;
    }

    /** Gives parts that may be absent, or occur often, their own defaults. */
    private void complete(ObjectNode whole) {
        if (whole.get("evaluation") instanceof ObjectNode evaluation) {
            whole.set("evaluation", over(part("evaluation"), evaluation));
        }
        if (whole.get("evaluation") instanceof ObjectNode evaluation
                && evaluation.get("sampling") instanceof ObjectNode sampling) {
            evaluation.set("sampling", over(whole.get("sampling"), sampling));
        }
        if (whole.get("rewards") instanceof ArrayNode rewards) {
            for (int i = 0; i < rewards.size(); i++) {
                if (rewards.get(i) instanceof ObjectNode reward) {
                    rewards.set(i, over(part("reward"), reward));
                }
            }
        }
    }

    private JsonNode part(String name) {
        return parts.get(name);
    }

    private static JsonNode over(@Nullable JsonNode below, ObjectNode above) {
        if (!(below instanceof ObjectNode object)) {
            return above;
        }
        ObjectNode whole = object.deepCopy();
        merge(whole, above);
        return whole;
    }

    /** Objects within objects are merged key by key; anything else, lists too, is replaced. */
    private static void merge(ObjectNode into, JsonNode from) {
        for (Map.Entry<String, JsonNode> entry : from.properties()) {
            JsonNode present = into.get(entry.getKey());
            if (present instanceof ObjectNode object && entry.getValue().isObject()) {
                merge(object, entry.getValue());
            } else {
                into.set(entry.getKey(), entry.getValue().deepCopy());
            }
        }
    }

    private static JsonNode read(String name) {
        try (InputStream in = RecipeBook.class.getResourceAsStream("/recipes/" + name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the preset " + name + " is not in the jar");
            }
            return StrictJson.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
