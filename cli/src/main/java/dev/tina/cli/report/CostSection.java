package dev.tina.cli.report;

import dev.tina.cli.text.Html;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What the job has cost, by role and device; what is unknown says so, with its reason. */
final class CostSection {

    private CostSection() {}

    static String section(ReportData story) {
        JsonNode cost = story.job().path("cost");
        StringBuilder rows = new StringBuilder();
        for (JsonNode line : cost.path("lines")) {
            rows.append(Html.row(
                    line.path("role").asString().toLowerCase(Locale.ROOT),
                    line.path("device").asString(),
                    figure(line, "deviceSeconds", "%.1f"),
                    figure(line, "discardedSeconds", "%.1f"),
                    figure(line, "dollars", "%.4f")));
        }
        String table = Html.table(rows.toString(), "role", "device", "device-seconds", "of those discarded", "dollars");
        return Html.section("Cost", table + sums(cost));
    }

    private static String sums(JsonNode cost) {
        JsonNode dollars = cost.path("dollars");
        StringBuilder rows = new StringBuilder();
        rows.append(Html.row("altogether", figure(dollars, "total", "%.4f")));
        rows.append(Html.row("per step", figure(dollars, "perStep", "%.6f")));
        rows.append(Html.row("per point of held-out Pass@1 gained", figure(dollars, "perPoint", "%.6f")));
        String idle = cost.has("idleUnknown")
                ? Html.paragraph("Idle: " + cost.path("idleUnknown").asString() + ".")
                : "";
        return Html.table(rows.toString(), "sum", "dollars") + idle;
    }

    private static String figure(JsonNode of, String name, String format) {
        JsonNode value = of.path(name);
        if (value.isNumber()) {
            return String.format(Locale.ROOT, format, value.asDouble());
        }
        String reason = of.path(name + "Unknown").asString(of.path("unknown").asString(""));
        return reason.isEmpty() ? "unknown" : "unknown: " + reason;
    }
}
