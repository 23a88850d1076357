package dev.tina.cli.sweep;

import dev.tina.cli.client.answer.EstimatedShare;
import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.cli.sweep.plan.Axis;
import dev.tina.cli.sweep.plan.Sweep;
import dev.tina.cli.sweep.result.JobOutcome;
import dev.tina.cli.sweep.result.SettingResult;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sweep's end as JSON: a row for each setting, in the order of the table, with its jobs. */
record SweepDocument(String name, String folder, List<String> axes, List<Row> rows) {

    /**
     * A setting.
     *
     * @param values of the axes
     */
    record Row(List<String> values, List<Job> jobs) {}

    /**
     * One job of a setting.
     *
     * @param id null where the job was refused
     * @param trouble what went wrong; null for nothing
     */
    record Job(
            long seed,
            @Nullable String id,
            @Nullable String state,
            @Nullable EstimatedShare base,
            @Nullable EstimatedShare last,
            @Nullable EstimatedShare best,
            @Nullable String trouble) {

        static Job of(JobOutcome outcome) {
            JobAnswer job = outcome.job();
            return new Job(
                    outcome.planned().seed(),
                    job == null ? null : job.id(),
                    job == null ? null : job.state().name(),
                    outcome.base().orElse(null),
                    outcome.last().orElse(null),
                    outcome.best().orElse(null),
                    outcome.trouble());
        }
    }

    static SweepDocument of(Sweep sweep, Path folder, List<SettingResult> rows) {
        return new SweepDocument(
                sweep.name(),
                folder.toString(),
                sweep.axes().stream().map(Axis::name).toList(),
                rows.stream()
                        .map(row -> new Row(
                                row.values(),
                                row.outcomes().stream().map(Job::of).toList()))
                        .toList());
    }
}
