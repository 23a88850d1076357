package dev.tina.cli.job;

import dev.tina.cli.client.JobAnswers.Estimate;
import dev.tina.cli.client.JobAnswers.Evaluation;
import dev.tina.cli.client.JobAnswers.Step;
import dev.tina.cli.text.Percent;
import java.util.List;
import java.util.Locale;

/** The steps of a job as lines of a table; what is unknown is a dash. */
final class StepTable {

    private static final String ROW = "%6s %8s %9s %8s %8s %9s %8s";

    private StepTable() {}

    static List<String> header() {
        return List.of(
                ROW.formatted("step", "reward", "accuracy", "format", "length", "tokens/s", "seconds"),
                ROW.formatted("----", "------", "--------", "------", "------", "--------", "-------"));
    }

    static String row(Step step) {
        return ROW.formatted(
                step.step(),
                figure(step, "reward", "%.2f"),
                figure(step, "rewards/accuracy/mean", "%.2f"),
                figure(step, "rewards/format/mean", "%.2f"),
                figure(step, "completions/mean_length", "%.1f"),
                figure(step, "tokens_per_second", "%.0f"),
                String.format(Locale.ROOT, "%.1f", step.seconds()));
    }

    /** An evaluation as a line between the steps. */
    static String row(Evaluation evaluation) {
        Estimate passAt1 = evaluation.passAt1();
        String result = passAt1 == null ? failure(evaluation) : Percent.withInterval(passAt1);
        Double greedy = evaluation.greedy();
        return "       policy version %d, held-out tasks: Pass@1 %s%s"
                .formatted(evaluation.policyVersion(), result, greedy == null ? "" : ", greedy " + Percent.of(greedy));
    }

    private static String failure(Evaluation evaluation) {
        String reason = evaluation.failure();
        return evaluation.state() + (reason == null ? "" : ": " + reason);
    }

    private static String figure(Step step, String metric, String format) {
        Double value = step.metrics().get(metric);
        return value == null ? "-" : String.format(Locale.ROOT, format, value);
    }
}
