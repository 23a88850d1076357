package dev.tina.cli.sweep.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sweep as its file says it.
 *
 * @param name of the file, without its ending
 * @param recipe what every job is made from where an axis does not say otherwise
 * @param set keys of a recipe that differ in every job, by path with dots
 * @param product whether every combination of the axes' values is tried; otherwise one axis at a time is varied, the
 *     others standing at their first value
 */
public record Sweep(
        String name,
        String recipe,
        Map<String, @Nullable Object> set,
        boolean product,
        List<Axis> axes,
        List<Long> seeds) {

    public Sweep {
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
        axes = List.copyOf(axes);
        seeds = List.copyOf(seeds);
    }

    /** The combinations of values to be tried, a value of each axis, none twice. */
    List<List<AxisValue>> combinations() {
        return product ? allCombinations() : oneAtATime();
    }

    private List<List<AxisValue>> allCombinations() {
        List<List<AxisValue>> all = List.of(List.of());
        for (Axis axis : axes) {
            List<List<AxisValue>> longer = new ArrayList<>();
            for (List<AxisValue> begun : all) {
                axis.points().forEach(point -> longer.add(with(begun, begun.size(), point)));
            }
            all = longer;
        }
        return all;
    }

    private List<List<AxisValue>> oneAtATime() {
        List<AxisValue> usual =
                axes.stream().map(axis -> axis.points().getFirst()).toList();
        List<List<AxisValue>> all = new ArrayList<>(List.of(usual));
        for (int i = 0; i < axes.size(); i++) {
            for (AxisValue point :
                    axes.get(i).points().subList(1, axes.get(i).points().size())) {
                all.add(with(usual, i, point));
            }
        }
        return all;
    }

    private static List<AxisValue> with(List<AxisValue> points, int at, AxisValue point) {
        List<AxisValue> changed = new ArrayList<>(points);
        if (at < changed.size()) {
            changed.set(at, point);
        } else {
            changed.add(point);
        }
        return List.copyOf(changed);
    }
}
