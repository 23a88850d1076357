package dev.tina.cli.job;

import dev.tina.cli.client.answer.HeadlineAnswer;
import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.cli.text.Percent;
import dev.tina.cli.text.Span;
import dev.tina.contracts.JobState;
import dev.tina.terminal.Table;
import dev.tina.terminal.Table.Column;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Jobs as rows; what is unknown is a dash. */
final class JobTable {

    private static final int LONGEST_REMARK = 60;

    private final Instant now;

    JobTable(Instant now) {
        this.now = now;
    }

    Table of(List<JobAnswer> jobs) {
        Table table = new Table(List.of(
                Column.left("id"),
                Column.left("name"),
                Column.left("state"),
                Column.right("step", 0),
                Column.right("reward", 0),
                Column.right("Pass@1 base -> best", 0),
                Column.right("cost", 0),
                Column.right("elapsed", 0),
                Column.right("left", 0),
                Column.left("remark")));
        for (JobAnswer job : jobs) {
            table.add(
                    job.shortId(),
                    job.title(),
                    job.state().name(),
                    job.step() + "/" + job.steps(),
                    job.reward() == null ? "-" : String.format(Locale.ROOT, "%.2f", job.reward()),
                    headline(job),
                    cost(job),
                    elapsed(job),
                    job.secondsLeft() == null ? "-" : Span.of(job.secondsLeft()),
                    remark(job));
        }
        return table;
    }

    private static String headline(JobAnswer job) {
        HeadlineAnswer headline = job.headline();
        if (headline == null) {
            return "-";
        }
        String base = Percent.number(headline.base().passAt1().value());
        return job.isNotBetter()
                ? base + " %, not better"
                : base + " -> " + Percent.of(headline.best().passAt1().value());
    }

    private static String cost(JobAnswer job) {
        if (job.dollars() != null) {
            return String.format(Locale.ROOT, "%.4f $", job.dollars());
        }
        return job.deviceSeconds() == null ? "-" : Span.of(job.deviceSeconds());
    }

    private String elapsed(JobAnswer job) {
        if (job.startedAt() == null) {
            return "-";
        }
        Instant end = Objects.requireNonNullElse(job.endedAt(), now);
        return Span.of((double) Duration.between(job.startedAt(), end).toSeconds());
    }

    /** What keeps it, what came of it, or what its steps spend most time on; the first that there is. */
    private static String remark(JobAnswer job) {
        String remark = "";
        if (job.failure() != null) {
            remark = job.failure();
        } else if (job.pauseReason() != null) {
            remark = job.pauseReason();
        } else if (job.waitingFor() != null) {
            remark = "waits: " + job.waitingFor();
        } else if (job.isNothingLearned()) {
            remark = "learned nothing";
        } else if (job.state() == JobState.RUNNING
                && job.stepTime() != null
                && job.stepTime().bound() != null) {
            remark = job.stepTime().largest();
        }
        return remark.length() <= LONGEST_REMARK ? remark : remark.substring(0, LONGEST_REMARK - 1) + "…";
    }
}
