package dev.tina.standalone.sweep;

import java.util.List;

/** What a sweep varies: a name with its values, the first of which is the usual one. */
record Axis(String name, List<Point> points) {

    Axis {
        points = List.copyOf(points);
    }
}
