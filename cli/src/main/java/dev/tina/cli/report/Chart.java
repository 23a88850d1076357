package dev.tina.cli.report;

import dev.tina.cli.text.Plot;
import dev.tina.terminal.Html;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A curve over a job's steps, as a figure of the page. */
final class Chart {

    private static final Map<String, ?> CURVE = Map.of("color", "#2563eb", "size", 0.8);

    private final Plot plot = new Plot(440, 240).scale("x", "step", Map.of()).scale("y", "", Map.of());
    private final String title;

    Chart(String title) {
        this.title = title;
    }

    /** Values by step. */
    Chart line(List<Integer> steps, List<Double> values) {
        plot.layer("line", Map.of("x", steps, "y", values), Map.of("x", "x", "y", "y"), CURVE);
        return this;
    }

    /** Values with the ends of their intervals. */
    Chart intervals(List<Integer> steps, List<Double> values, List<Double> lows, List<Double> highs) {
        plot.layer(
                "pointrange",
                Map.of("x", steps, "y", values, "low", lows, "high", highs),
                Map.of("x", "x", "y", "y", "ymin", "low", "ymax", "high"),
                CURVE);
        return this;
    }

    /** Marks the phase transition, if there is one. */
    Chart transition(OptionalInt step) {
        step.ifPresent(at -> plot.layer(
                "vline",
                Map.of(),
                Map.of(),
                Map.of("xintercept", (double) at, "linetype", "dashed", "color", "#d97706", "size", 0.8)));
        return this;
    }

    String svg() {
        return Html.figure(title, plot.svg("a curve over steps"));
    }
}
