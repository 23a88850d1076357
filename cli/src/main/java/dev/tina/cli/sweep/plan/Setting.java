package dev.tina.cli.sweep.plan;

import dev.tina.cli.recipe.PlainKeys;
import dev.tina.cli.recipe.RecipeArgument;
import dev.tina.recipe.book.DottedKeys;
import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table: a value of each axis, and a job for each seed.
 *
 * @param values names of the axes' values
 */
public record Setting(List<String> values, List<SweepJob> cells) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TAG = 50;

    public Setting {
        values = List.copyOf(values);
        cells = List.copyOf(cells);
    }

    /** Those of a sweep, in its order; throws CommandFailure where two axes say the same key. */
    public static List<Setting> of(Sweep sweep) throws IOException {
        List<Setting> settings = new ArrayList<>();
        for (List<AxisValue> points : sweep.combinations()) {
            List<String> names = points.stream().map(AxisValue::name).toList();
            List<SweepJob> cells = new ArrayList<>();
            for (long seed : sweep.seeds()) {
                String label = String.join(", ", names) + ", seed " + seed;
                Map<String, @Nullable Object> overrides =
                        PlainKeys.of(DottedKeys.nested(PlainKeys.tree(keys(sweep, points, seed))));
                Object request = RecipeArgument.request(recipe(sweep, points), overrides);
                String name = name(sweep, names, seed);
                cells.add(new SweepJob(label, name, tag(sweep), seed, SweepJob.JSON.writeValueAsString(request)));
            }
            settings.add(new Setting(names, cells));
        }
        return settings;
    }

    private static String name(Sweep sweep, List<String> values, long seed) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            name.append(sweep.axes().get(i).name())
                    .append('=')
                    .append(values.get(i))
                    .append(' ');
        }
        String whole = name.append("seed=").append(seed).toString().replaceAll("\\p{Cntrl}", " ");
        return whole.length() <= LONGEST_NAME ? whole : "…" + whole.substring(whole.length() - LONGEST_NAME + 1);
    }

    private static String tag(Sweep sweep) {
        String tag = sweep.name().replaceAll("[^A-Za-z0-9._-]", "-");
        return tag.substring(0, Math.min(tag.length(), LONGEST_TAG));
    }

    private static String recipe(Sweep sweep, List<AxisValue> points) {
        List<String> said = new ArrayList<>();
        for (AxisValue point : points) {
            if (point.recipe() != null) {
                said.add(point.recipe());
            }
        }
        if (said.size() > 1) {
            throw new CommandFailure(
                    "only one axis may say what it extends, and here do " + String.join(" and ", said));
        }
        return said.isEmpty() ? sweep.recipe() : said.getFirst();
    }

    private static Map<String, @Nullable Object> keys(Sweep sweep, List<AxisValue> points, long seed) {
        Map<String, @Nullable Object> keys = new LinkedHashMap<>(sweep.set());
        Map<String, String> saidBy = new LinkedHashMap<>();
        for (AxisValue point : points) {
            for (Map.Entry<String, @Nullable Object> key : point.keys().entrySet()) {
                String other = saidBy.put(key.getKey(), point.name());
                if (other != null) {
                    throw new CommandFailure("only one axis may set " + key.getKey() + ", and here do that of " + other
                            + " and that of " + point.name());
                }
                keys.put(key.getKey(), key.getValue());
            }
        }
        keys.put("seed", seed);
        return keys;
    }
}
