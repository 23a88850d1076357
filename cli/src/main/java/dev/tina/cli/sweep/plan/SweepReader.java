package dev.tina.cli.sweep.plan;

import dev.tina.cli.recipe.PlainKeys;
import dev.tina.cli.recipe.RecipeArgument;
import dev.tina.common.InvalidInput;
import dev.tina.common.Nearest;
import dev.tina.recipe.book.DottedKeys;
import dev.tina.recipe.book.RecipeBook;
import dev.tina.recipe.book.RecipeKeys;
import dev.tina.recipe.book.RecipePaths;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads a sweep's file, and refuses what is unknown in it with its line. */
public final class SweepReader {

    private static final List<String> KEYS = List.of("about", "extends", "set", "grid", "axes", "seeds");

    private final SweepText text;
    private final RecipeBook book;

    private SweepReader(SweepText text, RecipeBook book) {
        this.text = text;
        this.book = book;
    }

    /**
     * Throws CommandFailure, with the line, where the file says what a sweep cannot.
     *
     * @param book the recipes that the file's names are held against
     */
    public static Sweep read(Path file, RecipeBook book) throws IOException {
        return new SweepReader(SweepText.read(file), book).sweep();
    }

    private Sweep sweep() {
        text.tree().keySet().forEach(key -> requireSweepKey(key.toString()));
        boolean product = text.tree().containsKey("grid");
        if (product == text.tree().containsKey("axes")) {
            throw text.failure(
                    product ? "axes" : "", "a sweep must have either grid (every combination) or axes (one at a time)");
        }
        String name = text.file().getFileName().toString().replaceFirst("\\.ya?ml$", "");
        return new Sweep(
                name,
                recipe("extends", text.tree().get("extends")),
                set(),
                product,
                axes(product ? "grid" : "axes"),
                seeds());
    }

    private void requireSweepKey(String key) {
        if (!KEYS.contains(key)) {
            String hint = Nearest.to(key, KEYS)
                    .map(near -> "; did you mean " + near + "?")
                    .orElse("; there are " + String.join(", ", KEYS));
            throw text.failure(key, "a sweep has no key " + key + hint);
        }
    }

    private Map<String, @Nullable Object> set() {
        Object set = text.tree().get("set");
        if (set == null) {
            return Map.of();
        }
        if (set instanceof Map<?, ?> map) {
            return keys("set", map);
        }
        throw text.failure("set", "set must hold keys of a recipe, was " + set);
    }

    private List<Long> seeds() {
        Object seeds = text.tree().containsKey("seeds") ? text.tree().get("seeds") : List.of(1);
        List<Long> numbers = new ArrayList<>();
        if (seeds instanceof List<?> list) {
            for (Object seed : list) {
                if ((seed instanceof Integer || seed instanceof Long)
                        && !numbers.contains(((Number) seed).longValue())) {
                    numbers.add(((Number) seed).longValue());
                } else {
                    throw text.failure("seeds", "seeds must be whole numbers, each once, was " + seeds);
                }
            }
        }
        if (numbers.isEmpty()) {
            throw text.failure("seeds", "seeds must be a list of at least one whole number, was " + seeds);
        }
        return numbers;
    }

    private List<Axis> axes(String place) {
        List<Axis> axes = new ArrayList<>();
        if (text.tree().get(place) instanceof Map<?, ?> map && !map.isEmpty()) {
            for (Map.Entry<?, ?> axis : map.entrySet()) {
                axes.add(axis(place + "/" + axis.getKey(), axis.getKey().toString(), axis.getValue()));
            }
            return axes;
        }
        throw text.failure(place, place + " must hold at least one axis: a name with a list of values");
    }

    private Axis axis(String place, String name, @Nullable Object values) {
        if (!(values instanceof List<?> list) || list.isEmpty()) {
            throw text.failure(place, "the axis " + name + " must be a list of at least one value, was " + values);
        }
        List<AxisValue> points = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            AxisValue point = point(place + "/" + i, name, list.get(i));
            if (points.stream().anyMatch(other -> other.name().equals(point.name()))) {
                throw text.failure(place + "/" + i, "the axis " + name + " has two values named " + point.name());
            }
            points.add(point);
        }
        return new Axis(name, points);
    }

    private AxisValue point(String place, String axis, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            requireKey(place, axis);
            return new AxisValue(shown(value), null, flat(place, Collections.singletonMap(axis, value)));
        }
        Map<Object, @Nullable Object> keys = new LinkedHashMap<>(map);
        Object name = keys.remove("name");
        if (name == null) {
            throw text.failure(place, "a value of the axis " + axis + " that sets keys must have a name");
        }
        Object base = keys.remove("extends");
        String recipe = base == null ? null : recipe(place + "/extends", base);
        return new AxisValue(name.toString(), recipe, keys(place, keys));
    }

    /** Powers of ten as people write them: 5e-4. */
    private static String shown(@Nullable Object value) {
        return String.valueOf(value).replaceFirst("\\.0E(-?\\d+)$|E(-?\\d+)$", "e$1$2");
    }

    private Map<String, @Nullable Object> keys(String place, Map<?, ?> map) {
        Map<String, @Nullable Object> flat = flat(place, map);
        flat.keySet().forEach(path -> requireKey(place + "/" + path, path));
        return flat;
    }

    /** By path with dots; places on this machine begin at the sweep's file. */
    private Map<String, @Nullable Object> flat(String place, Map<?, ?> map) {
        try {
            ObjectNode keys = DottedKeys.nested(PlainKeys.tree(map));
            Path folder = text.file().toAbsolutePath().resolveSibling("");
            return PlainKeys.of(DottedKeys.flat(RecipePaths.absolute(keys, folder)));
        } catch (InvalidInput e) {
            throw text.failure(place, String.valueOf(e.getMessage()));
        }
    }

    private void requireKey(String place, String path) {
        if (path.equals("seed")) {
            throw text.failure(place, "seed cannot be set here; a sweep says its seeds under seeds");
        }
        Optional<String> problem = RecipeKeys.problemOf(path);
        if (problem.isPresent()) {
            throw text.failure(place, problem.get());
        }
    }

    private String recipe(String place, @Nullable Object name) {
        if (!(name instanceof String recipe)) {
            throw text.failure(place, "extends must be the name of a recipe or a file of your own, was " + name);
        }
        if (RecipeArgument.isFile(recipe)) {
            return text.file()
                    .toAbsolutePath()
                    .resolveSibling(recipe)
                    .normalize()
                    .toString();
        }
        try {
            book.requireKnown("extends", recipe);
        } catch (InvalidInput e) {
            throw text.failure(place, String.valueOf(e.getMessage()));
        }
        return recipe;
    }
}
