package dev.tina.cli.job;

import dev.tina.cli.client.JobListener;
import dev.tina.cli.client.answer.EstimatedShare;
import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.cli.client.answer.StepAnswer;
import dev.tina.cli.text.Percent;
import dev.tina.terminal.Table;
import dev.tina.terminal.Table.Column;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What is new of a job as lines of a table that grows; what is unknown is a dash. */
public final class JobLines implements JobListener {

    private static final List<Column> COLUMNS = List.of(
            Column.right("step", 6),
            Column.right("reward", 7),
            Column.right("accuracy", 8),
            Column.right("format", 7),
            Column.right("length", 7),
            Column.right("tokens/s", 8),
            Column.right("seconds", 7));

    private final Table table = new Table(COLUMNS);
    private final Consumer<String> say;

    public JobLines(Consumer<String> say) {
        this.say = say;
    }

    @Override
    public void begins() {
        List<String> heads = COLUMNS.stream().map(Column::head).toList();
        say.accept(table.line(heads));
        say.accept(
                table.line(heads.stream().map(head -> "-".repeat(head.length())).toList()));
    }

    @Override
    public void finished(StepAnswer step) {
        say.accept(table.line(List.of(
                Integer.toString(step.step()),
                figure(step, "reward", "%.2f"),
                figure(step, "rewards/accuracy/mean", "%.2f"),
                figure(step, "rewards/format/mean", "%.2f"),
                figure(step, "completions/mean_length", "%.1f"),
                figure(step, "tokens_per_second", "%.0f"),
                String.format(Locale.ROOT, "%.1f", step.seconds()))));
    }

    private static String figure(StepAnswer step, String metric, String format) {
        Double value = step.metrics().get(metric);
        return value == null ? "-" : String.format(Locale.ROOT, format, value);
    }

    @Override
    public void over(EvaluationAnswer evaluation) {
        Double greedy = evaluation.greedy();
        say.accept("       policy version " + evaluation.policyVersion() + ", held-out tasks: Pass@1 "
                + result(evaluation) + (greedy == null ? "" : ", greedy " + Percent.of(greedy)));
    }

    private static String result(EvaluationAnswer evaluation) {
        EstimatedShare passAt1 = evaluation.passAt1();
        if (passAt1 != null) {
            return Percent.withInterval(passAt1.value(), passAt1.low(), passAt1.high());
        }
        return evaluation.state() + (evaluation.failure() == null ? "" : ": " + evaluation.failure());
    }

    @Override
    public void waits(String forWhat) {
        say.accept("waiting: " + forWhat);
    }
}
