package dev.tina.cli.follow;

import dev.tina.cli.client.answer.EstimatedShare;
import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.cli.client.answer.StepAnswer;
import dev.tina.cli.client.answer.StepTimeAnswer;
import dev.tina.cli.text.Percent;
import dev.tina.cli.text.Span;
import dev.tina.terminal.Table;
import dev.tina.terminal.Table.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is new of a job as lines of a table that grows, with a column for each of its rewards; what is unknown is a dash. */
public final class FollowLines implements JobListener {

    private static final String INDENT = "       ";

    private final Consumer<String> say;
    private final SignalLines signals;
    private List<String> rewards = List.of();
    private Table table = Table.of();
    private final Set<String> toldBounds = new HashSet<>();
    private @Nullable JobAnswer job;

    public FollowLines(Consumer<String> say) {
        this.say = say;
        this.signals = new SignalLines(line -> say.accept(INDENT + line));
    }

    @Override
    public void begins(JobAnswer begun) {
        rewards = begun.rewards();
        List<Column> columns = new ArrayList<>(List.of(Column.right("step", 6), Column.right("reward", 7)));
        rewards.forEach(reward -> columns.add(Column.right(reward, Math.max(6, reward.length()))));
        columns.addAll(List.of(
                Column.right("length", 7),
                Column.right("tokens/s", 8),
                Column.right("seconds", 7),
                Column.right("elapsed", 11),
                Column.right("left", 11)));
        table = new Table(columns);
        List<String> heads = columns.stream().map(Column::head).toList();
        say.accept(table.line(heads));
        say.accept(
                table.line(heads.stream().map(head -> "-".repeat(head.length())).toList()));
    }

    @Override
    public void stands(JobAnswer now) {
        job = now;
        if (now.signals() != null) {
            signals.look(now.signals());
        }
        StepTimeAnswer time = now.stepTime();
        if (time != null && time.bound() != null && toldBounds.add(time.bound())) {
            say.accept(INDENT + time.sentence());
        }
    }

    @Override
    public void finished(StepAnswer step, double elapsed) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(step.step()));
        cells.add(figure(step, "reward", "%.2f"));
        rewards.forEach(reward -> cells.add(figure(step, "rewards/" + reward + "/mean", "%.2f")));
        cells.add(figure(step, "completions/mean_length", "%.1f"));
        cells.add(figure(step, "tokens_per_second", "%.0f"));
        cells.add(String.format(Locale.ROOT, "%.1f", step.seconds()));
        cells.add(Span.of(elapsed));
        cells.add(left(step));
        say.accept(table.line(cells));
    }

    /** How long the job still takes, which is known of its newest step only. */
    private String left(StepAnswer step) {
        return job == null || job.secondsLeft() == null || job.step() != step.step() ? "-" : Span.of(job.secondsLeft());
    }

    private static String figure(StepAnswer step, String metric, String format) {
        Double value = step.metrics().get(metric);
        return value == null ? "-" : String.format(Locale.ROOT, format, value);
    }

    @Override
    public void over(EvaluationAnswer evaluation) {
        Double greedy = evaluation.greedy();
        say.accept(INDENT + "policy version " + evaluation.policyVersion() + ", held-out tasks: Pass@1 "
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

    @Override
    public void paused(JobAnswer paused) {
        say.accept(INDENT + "paused after step " + paused.step() + "; './tina resume " + paused.shortId()
                + "' goes on, and this command waits for it");
    }

    @Override
    public void resumed(JobAnswer resumed) {
        say.accept(INDENT + "resumed after step " + resumed.step());
    }
}
