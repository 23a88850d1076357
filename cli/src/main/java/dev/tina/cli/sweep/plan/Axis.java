package dev.tina.cli.sweep.plan;

import java.util.List;

/** What a sweep varies: a name with its values, the first of which is the usual one. */
public record Axis(String name, List<AxisValue> points) {

    public Axis {
        points = List.copyOf(points);
    }
}
