package dev.tina.cli.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Costs as lines of text; what is unknown says so, with its reason. */
final class CostTable {

    private static final String ROW = "  %-11s %-24s %15s %11s %12s";
    private static final String PUBLISHED = "  %-40s %9s %11s %9s";
    private static final String UNKNOWN = "unknown";

    private CostTable() {}

    /** @param job as the gateway answers */
    static List<String> ours(String id, String job) {
        JsonNode cost = JsonMapper.shared().readTree(job).path("cost");
        var lines = new ArrayList<String>();
        lines.add("job " + id);
        lines.add(ROW.formatted("role", "device", "device-seconds", "discarded", "dollars"));
        for (JsonNode line : cost.path("lines")) {
            lines.add(ROW.formatted(
                    line.path("role").asString().toLowerCase(Locale.ROOT),
                    line.path("device").asString(),
                    figure(line.path("deviceSeconds"), "%.1f"),
                    figure(line.path("discardedSeconds"), "%.1f"),
                    figure(line.path("dollars"), "%.6f")));
        }
        JsonNode dollars = cost.path("dollars");
        lines.add("  total " + said(dollars, "total", "unknown"));
        lines.add("  per step " + said(dollars, "perStep", "unknown"));
        lines.add("  per point of held-out Pass@1 gained "
                + said(dollars, "perPoint", dollars.has("total") ? "perPointUnknown" : "unknown"));
        if (cost.has("idleUnknown")) {
            lines.add("  idle: " + cost.path("idleUnknown").asString());
        }
        return lines;
    }

    private static String said(JsonNode dollars, String figure, String reason) {
        if (dollars.has(figure)) {
            return figure(dollars.path(figure), "%.6f") + " $";
        }
        return dollars.has(reason) ? UNKNOWN + ": " + dollars.path(reason).asString() : UNKNOWN;
    }

    /** @param published as the gateway answers */
    static List<String> published(String published) {
        JsonNode costs = JsonMapper.shared().readTree(published);
        var lines = new ArrayList<String>();
        lines.add("as published: " + costs.path("source").asString());
        lines.add(PUBLISHED.formatted("dollars", "training", "evaluation", "both"));
        for (JsonNode task : costs.path("tasks")) {
            lines.add(PUBLISHED.formatted(
                    task.path("item").asString(),
                    figure(task.path("training"), "%.0f"),
                    figure(task.path("evaluation"), "%.0f"),
                    figure(task.path("total"), "%.0f")));
        }
        lines.add(PUBLISHED.formatted("to train", "dollars", "GPU-hours", "samples"));
        for (JsonNode model : costs.path("comparison")) {
            lines.add(PUBLISHED.formatted(
                    model.path("model").asString(),
                    figure(model.path("dollars"), "%.0f"),
                    figure(model.path("gpuHours"), "%.0f"),
                    figure(model.path("sampledOutputs"), "%.0f")));
        }
        return lines;
    }

    private static String figure(JsonNode value, String format) {
        return value.isNumber() ? String.format(Locale.ROOT, format, value.asDouble()) : value.isNull() ? "-" : UNKNOWN;
    }
}
