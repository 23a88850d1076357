package dev.tina.cli.report;

import dev.tina.cli.report.ReportData.Series;
import dev.tina.terminal.Html;
import dev.tina.terminal.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The curves of a job's metrics, and their figures as a table. */
final class CurveSection {

    /** Those that are drawn, besides the mean of each reward; the others are in the table. */
    private static final List<String> DRAWN = List.of(
            "reward",
            "completions/mean_length",
            "tokens_per_second",
            "entropy",
            "kl",
            "grad_norm",
            "learning_rate",
            "frac_reward_zero_std");

    private CurveSection() {}

    static String section(ReportData story) {
        StringBuilder body = new StringBuilder();
        story.transition()
                .ifPresentOrElse(
                        step -> body.append(Html.paragraph("Phase transition at step " + step
                                + ", marked in every chart: completions were shortest"
                                + " there while the slope of the format reward changed its sign.")),
                        () -> body.append(Html.paragraph("No phase transition was found.")));
        StringBuilder charts = new StringBuilder();
        for (String metric : drawn(story)) {
            Series series = story.series(metric);
            if (!series.isEmpty()) {
                charts.append(new Chart(metric)
                        .line(series.steps(), series.values())
                        .transition(story.transition())
                        .svg());
            }
        }
        body.append(Html.charts(charts.toString()))
                .append(Html.details("All metrics", table(story).html()));
        return Html.section("Curves", body.toString());
    }

    private static List<String> drawn(ReportData story) {
        List<String> names = new ArrayList<>(DRAWN.subList(0, 1));
        for (String metric : story.metrics()) {
            if (metric.startsWith("rewards/") && metric.endsWith("/mean")) {
                names.add(metric);
            }
        }
        names.addAll(DRAWN.subList(1, DRAWN.size()));
        return names;
    }

    private static Table table(ReportData story) {
        Table table = Table.of("metric", "first", "last", "least", "most");
        for (String metric : story.metrics()) {
            List<Double> values = story.series(metric).values();
            if (!values.isEmpty()) {
                var range = values.stream().mapToDouble(value -> value).summaryStatistics();
                table.add(
                        metric,
                        figure(values.getFirst()),
                        figure(values.getLast()),
                        figure(range.getMin()),
                        figure(range.getMax()));
            }
        }
        return table;
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
