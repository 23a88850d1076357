package dev.tina.standalone.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;

/** A curve over a job's steps, drawn as SVG that fits the width it is given. */
final class Chart {

    private static final int WIDTH = 440;
    private static final int HEIGHT = 240;

    private final List<Object> layers = new ArrayList<>();
    private final String title;

    Chart(String title) {
        this.title = title;
    }

    /** Values by step. */
    Chart line(List<Integer> steps, List<Double> values) {
        layers.add(layer("line", Map.of("x", steps, "y", values), Map.of("x", "x", "y", "y"), "#2563eb"));
        return this;
    }

    /** Values with the ends of their intervals. */
    Chart intervals(List<Integer> steps, List<Double> values, List<Double> lows, List<Double> highs) {
        layers.add(layer(
                "pointrange",
                Map.of("x", steps, "y", values, "low", lows, "high", highs),
                Map.of("x", "x", "y", "y", "ymin", "low", "ymax", "high"),
                "#2563eb"));
        return this;
    }

    /** Marks the phase transition, if there is one. */
    Chart transition(OptionalInt step) {
        step.ifPresent(at -> {
            Map<String, Object> mark = layer("vline", Map.of(), Map.of(), "#d97706");
            mark.put("xintercept", (double) at);
            mark.put("linetype", "dashed");
            layers.add(mark);
        });
        return this;
    }

    private static Map<String, Object> layer(
            String kind, Map<String, ?> data, Map<String, String> mapping, String color) {
        Map<String, Object> layer = new HashMap<>();
        layer.put("geom", kind);
        layer.put("data", new HashMap<>(data));
        layer.put("mapping", new HashMap<>(mapping));
        layer.put("color", color);
        layer.put("size", 0.8);
        return layer;
    }

    String svg() {
        Map<String, Object> plot = new HashMap<>();
        plot.put("kind", "plot");
        plot.put("layers", layers);
        plot.put("scales", new ArrayList<>(List.of(scale("x", "step"), scale("y", ""))));
        plot.put("theme", new HashMap<>(Map.of("name", "minimal2")));
        plot.put("ggsize", new HashMap<>(Map.of("width", WIDTH, "height", HEIGHT)));
        String svg = PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
                plot, null, (width, height, pixels) -> "", false);
        String size = "width=\"" + WIDTH + ".0\" height=\"" + HEIGHT + ".0\"";
        return "<figure><figcaption>" + Html.escape(title) + "</figcaption>"
                + svg.replaceFirst(
                        Pattern.quote(size),
                        "viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" role=\"img\" aria-label=\"a curve over steps\"")
                + "</figure>\n";
    }

    private static Map<String, Object> scale(String axis, String name) {
        return new HashMap<>(Map.of("aesthetic", axis, "name", name));
    }
}
