package dev.tina.cli.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;

/** Layers over two axes, drawn as SVG that fits the width it is given. */
public final class Plot {

    private final List<Object> layers = new ArrayList<>();
    private final List<Object> scales = new ArrayList<>();
    private final Map<String, Object> spec = new HashMap<>();
    private final Map<String, Object> theme = new HashMap<>(Map.of("name", "minimal2"));
    private final int width;
    private final int height;

    /** An empty one; its sizes in pixels give its proportions. */
    public Plot(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /**
     * Adds a layer.
     *
     * @param kind a geometry of lets-plot: {@code line}, {@code pointrange}, …
     * @param data columns by name, all of one length
     * @param mapping from what is drawn ({@code x}, {@code y}, {@code color}, …) to the column
     * @param constants what is the same for the whole layer
     */
    public Plot layer(String kind, Map<String, ?> data, Map<String, String> mapping, Map<String, ?> constants) {
        Map<String, Object> layer = new HashMap<>(constants);
        layer.put("geom", kind);
        layer.put("data", new HashMap<>(data));
        layer.put("mapping", new HashMap<>(mapping));
        layers.add(layer);
        return this;
    }

    /** Names what is drawn ({@code x}, {@code y}, {@code color}), and says more of its scale in lets-plot's words. */
    public Plot scale(String aesthetic, String name, Map<String, ?> more) {
        Map<String, Object> scale = new HashMap<>(more);
        scale.put("aesthetic", aesthetic);
        scale.put("name", name);
        scales.add(scale);
        return this;
    }

    /** Shows this part of an axis, {@code x} or {@code y}, and cuts off what lies beyond. */
    public Plot show(String axis, double low, double high) {
        spec.put("coord", new HashMap<>(Map.of("name", "cartesian", axis + "lim", List.of(low, high))));
        return this;
    }

    /** Leaves an axis, {@code x} or {@code y}, without its values. */
    public Plot bare(String axis) {
        theme.put("axis_text_" + axis, "blank");
        return this;
    }

    /** The drawing; {@code description} is for those who cannot see it, and must be plain words. */
    public String svg(String description) {
        spec.put("kind", "plot");
        spec.put("layers", layers);
        spec.put("scales", scales);
        spec.put("theme", theme);
        spec.put("ggsize", new HashMap<>(Map.of("width", width, "height", height)));
        String svg = PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
                spec, null, (columns, rows, pixels) -> "", false);
        String size = "width=\"" + width + ".0\" height=\"" + height + ".0\"";
        return svg.replaceFirst(
                Pattern.quote(size),
                "viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" aria-label=\"" + description + "\"");
    }
}
