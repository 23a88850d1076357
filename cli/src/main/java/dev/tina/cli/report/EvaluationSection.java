package dev.tina.cli.report;

import dev.tina.cli.text.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** How policy versions did: Pass@1 with intervals, and the checkpoints. */
final class EvaluationSection {

    private EvaluationSection() {}

    static String section(ReportData story) {
        List<JsonNode> judged = story.judged();
        if (judged.isEmpty()) {
            return Html.section("Pass@1", Html.paragraph("No policy version has been judged.") + failed(story));
        }
        StringBuilder rows = new StringBuilder();
        for (JsonNode evaluation : judged) {
            rows.append(Html.row(
                    evaluation.path("policyVersion").asString(),
                    evaluation.path("taskSet").asString(),
                    evaluation.path("tasks").asString(),
                    evaluation.path("samplesPerTask").asString(),
                    interval(evaluation.path("passAt1")),
                    evaluation.path("greedy").isNumber() ? percent(evaluation.path("greedy")) : "not measured",
                    evaluation.path("truncated").asString("unknown"),
                    evaluation.path("unjudged").asString("unknown")));
        }
        String table = Html.table(
                rows.toString(),
                "version",
                "tasks",
                "number",
                "samples each",
                "Pass@1 (95 % interval)",
                "greedy",
                "truncated",
                "unjudged");
        return Html.section(
                "Pass@1", "<div class=\"charts\">" + chart(story, judged) + "</div>\n" + table + failed(story));
    }

    /** The evaluations that could not be made, each with its reason; nothing where there is none. */
    private static String failed(ReportData story) {
        StringBuilder rows = new StringBuilder();
        for (JsonNode evaluation : story.evaluations()) {
            if (evaluation.path("failure").isString()) {
                rows.append(Html.row(
                        evaluation.path("policyVersion").asString(),
                        evaluation.path("taskSet").asString(),
                        evaluation.path("failure").asString()));
            }
        }
        return rows.isEmpty()
                ? ""
                : Html.paragraph("Not judged, although asked for:")
                        + Html.table(rows.toString(), "version", "tasks", "why");
    }

    private static String chart(ReportData story, List<JsonNode> judged) {
        String own =
                story.job().path("recipe").path("evaluation").path("taskSet").asString("");
        List<Integer> versions = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        List<Double> lows = new ArrayList<>();
        List<Double> highs = new ArrayList<>();
        for (JsonNode evaluation : judged) {
            if (evaluation.path("taskSet").asString().equals(own)) {
                versions.add(evaluation.path("policyVersion").asInt());
                values.add(evaluation.path("passAt1").path("value").asDouble());
                lows.add(evaluation.path("passAt1").path("low").asDouble());
                highs.add(evaluation.path("passAt1").path("high").asDouble());
            }
        }
        return versions.isEmpty()
                ? ""
                : new Chart("held-out Pass@1 with 95 % intervals")
                        .intervals(versions, values, lows, highs)
                        .transition(story.transition())
                        .svg();
    }

    /** The policy versions that were judged, the first and the last, and those around the transition. */
    static String checkpoints(ReportData story) {
        StringBuilder rows = new StringBuilder();
        int last = story.checkpoints().size() - 1;
        for (int i = 0; i <= last; i++) {
            JsonNode checkpoint = story.checkpoints().get(i);
            JsonNode heldOut = checkpoint.path("heldOut");
            boolean near = checkpoint.path("nearTransition").asBoolean();
            if (i == 0 || i == last || near || heldOut.isObject()) {
                rows.append(Html.row(
                        checkpoint.path("policyVersion").asString(),
                        heldOut.isObject() ? percent(heldOut.path("passAt1")) : "not judged",
                        marks(checkpoint.path("best").asBoolean(), near),
                        checkpoint.path("sha256").asString()));
            }
        }
        return Html.section(
                "Checkpoints",
                Html.table(rows.toString(), "version", "held-out Pass@1", "", "sha256 of the adapter")
                        + Html.paragraph("Every one of the " + (last + 1) + " versions is kept; those that are judged,"
                                + " the first, the last and those around the transition are shown."));
    }

    private static String marks(boolean best, boolean near) {
        return (best ? "best " : "") + (near ? "around the transition" : "");
    }

    private static String interval(JsonNode estimate) {
        return "%s (%s to %s)"
                .formatted(
                        percent(estimate.path("value")), percent(estimate.path("low")), percent(estimate.path("high")));
    }

    private static String percent(JsonNode share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share.asDouble());
    }
}
