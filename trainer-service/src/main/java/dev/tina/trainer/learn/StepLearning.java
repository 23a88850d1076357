package dev.tina.trainer.learn;

import dev.tina.contracts.GroupScored;
import dev.tina.trainer.checkpoint.Checkpoint;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.lease.Lease;
import dev.tina.trainer.ledger.LedgerGroup;
import dev.tina.trainer.phase.PhaseTimes;
import dev.tina.trainer.phase.StepClock;
import dev.tina.trainer.step.LearnedStep;
import dev.tina.trainer.step.StepFigures;
import dev.tina.trainer.step.StepRecords.DoneStep;
import dev.tina.trainer.step.StepTelemetry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Makes policy versions: learns from a step's groups, writes the version's files, commits it, frees what is old. */
final class StepLearning {

    private final VersionFiles files;
    private final VersionCommit commit;
    private final Retention retention;
    private final StepClock clock;
    private final StepTelemetry telemetry;

    StepLearning(
            VersionFiles files, VersionCommit commit, Retention retention, StepClock clock, StepTelemetry telemetry) {
        this.files = files;
        this.commit = commit;
        this.retention = retention;
        this.clock = clock;
        this.telemetry = telemetry;
    }

    /** Makes version 0. */
    void start(Lease lease, Job job, JobMemory memory) {
        Checkpoint untrained = files.write(job, 0, memory.session(job));
        commit.start(lease, job, untrained);
    }

    /** Makes the version after the job's last one, from all groups of its step. */
    void learn(Lease lease, Job job, List<LedgerGroup> groups, JobMemory memory) {
        int step = job.step() + 1;
        telemetry.traced(job.id(), step, groups, () -> learn(lease, job, step, groups, memory));
    }

    private DoneStep learn(Lease lease, Job job, int step, List<LedgerGroup> groups, JobMemory memory) {
        Instant begun = clock.now();
        List<GroupScored> scored = groups.stream().map(LedgerGroup::scored).toList();
        LearnedStep learned = memory.session(job).learn(step, scored);
        Instant ended = clock.now();
        Checkpoint checkpoint = files.write(job, step, memory.session(job));
        PhaseTimes times = clock.of(job.id(), step, begun, ended, checkpoint.createdAt());
        DoneStep figures = StepFigures.of(step, learned, groups, times);
        double seconds = learned.deviceTime().toNanos() / 1e9;
        DoneStep done = telemetry.committed(() -> commit.finish(lease, job, checkpoint, figures, seconds));
        telemetry.show(job.id(), done, groups, times);
        retention.tidy(job.id(), step);
        return done;
    }

    /** Shows no figures of the job any more. */
    void forget(UUID jobId) {
        telemetry.forget(jobId);
    }
}
