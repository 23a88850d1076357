package dev.tina.cli.report;

import dev.tina.cli.client.answer.EstimatedShare;
import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.cli.text.Percent;
import dev.tina.terminal.Html;
import dev.tina.terminal.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How policy versions did: Pass@1 with intervals. */
final class EvaluationSection {

    private EvaluationSection() {}

    static String section(ReportData story) {
        List<EvaluationAnswer> judged = story.judged();
        if (judged.isEmpty()) {
            return Html.section("Pass@1", Html.paragraph("No policy version has been judged.") + failed(story));
        }
        return Html.section("Pass@1", Html.charts(chart(story)) + table(judged).html() + failed(story));
    }

    private static Table table(List<EvaluationAnswer> judged) {
        Table table = Table.of(
                "version",
                "tasks",
                "number",
                "samples each",
                "Pass@1 (95 % interval)",
                "greedy",
                "truncated",
                "unjudged");
        for (EvaluationAnswer evaluation : judged) {
            EstimatedShare share = Objects.requireNonNull(evaluation.passAt1());
            table.add(
                    Integer.toString(evaluation.policyVersion()),
                    Objects.requireNonNullElse(evaluation.taskSet(), ""),
                    number(evaluation.tasks()),
                    Integer.toString(evaluation.samplesPerTask()),
                    Percent.withInterval(share.value(), share.low(), share.high()),
                    evaluation.greedy() == null ? "not measured" : Percent.of(evaluation.greedy()),
                    number(evaluation.truncated()),
                    number(evaluation.unjudged()));
        }
        return table;
    }

    private static String number(@Nullable Number number) {
        return number == null ? "unknown" : number.toString();
    }

    /** The evaluations that could not be made, each with its reason; nothing where there is none. */
    private static String failed(ReportData story) {
        Table table = Table.of("version", "tasks", "why");
        for (EvaluationAnswer evaluation : story.evaluations()) {
            if (evaluation.failure() != null) {
                table.add(
                        Integer.toString(evaluation.policyVersion()),
                        Objects.requireNonNullElse(evaluation.taskSet(), ""),
                        evaluation.failure());
            }
        }
        return table.isEmpty() ? "" : Html.paragraph("Not judged, although asked for:") + table.html();
    }

    /** Pass@1 on the job's own held-out tasks; nothing where no version is judged on them. */
    private static String chart(ReportData story) {
        if (!story.job().isJudged()) {
            return "";
        }
        List<Integer> versions = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        List<Double> lows = new ArrayList<>();
        List<Double> highs = new ArrayList<>();
        for (EvaluationAnswer evaluation : story.job().heldOut(story.judged())) {
            EstimatedShare share = Objects.requireNonNull(evaluation.passAt1());
            versions.add(evaluation.policyVersion());
            values.add(share.value());
            lows.add(share.low());
            highs.add(share.high());
        }
        return versions.isEmpty()
                ? ""
                : new Chart("held-out Pass@1 with 95 % intervals")
                        .intervals(versions, values, lows, highs)
                        .transition(story.transition())
                        .svg();
    }
}
