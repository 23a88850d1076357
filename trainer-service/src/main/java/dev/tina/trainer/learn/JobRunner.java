package dev.tina.trainer.learn;

import dev.tina.contracts.JobState;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.Wish;
import dev.tina.trainer.lease.HeldJobs;
import dev.tina.trainer.lease.Lease;
import dev.tina.trainer.ledger.LedgerGroup;
import dev.tina.trainer.plan.StepGroups;
import dev.tina.trainer.plan.StepGroups.Supply;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One job in this trainer's hands. Each turn reads where the job stands in Postgres and does the next thing; what is
 * kept in memory can be thrown away at any time and made again.
 */
final class JobRunner implements AutoCloseable {

    /** What a turn came to. */
    enum Turn {
        WORKED,
        WAITING,
        OVER
    }

    private final Lease lease;
    private final HeldJobs jobs;
    private final JobMemory memory;
    private final StepGroups groups;
    private final StepLearning learning;

    JobRunner(Lease lease, HeldJobs jobs, JobMemory memory, StepGroups groups, StepLearning learning) {
        this.lease = lease;
        this.jobs = jobs;
        this.memory = memory;
        this.groups = groups;
        this.learning = learning;
    }

    Lease lease() {
        return lease;
    }

    /** Does the next thing; throws {@link dev.tina.trainer.lease.LeaseLost} if another trainer owns the job. */
    Turn turn() {
        Optional<Job> held = jobs.find(lease);
        if (held.isEmpty()) {
            return Turn.OVER;
        }
        Job job = held.get();
        return switch (job.wish()) {
            case CANCEL -> end(JobState.CANCELLED, null);
            case PAUSE -> end(JobState.PAUSED, null);
            case RUN -> job.isStarted() ? step(job) : start(job);
        };
    }

    private Turn start(Job job) {
        learning.start(lease, memory.withBase(job), memory);
        return Turn.WORKED;
    }

    private Turn step(Job job) {
        if (job.step() == job.recipe().steps()) {
            return end(JobState.SUCCEEDED, null);
        }
        return switch (groups.next(lease, job, () -> memory.prompts(job))) {
            case Supply.Objection objection -> end(JobState.PAUSED, objection.reason());
            case Supply.Asked asked -> Turn.WORKED;
            case Supply.Awaited awaited -> Turn.WAITING;
            case Supply.Complete complete -> learn(job, complete.groups());
        };
    }

    private Turn learn(Job job, List<LedgerGroup> complete) {
        learning.learn(lease, job, complete, memory);
        jobs.find(lease).ifPresent(this::askAhead);
        return Turn.WORKED;
    }

    /** Before other jobs have their turns, since workers may wait. */
    private void askAhead(Job job) {
        if (job.wish() == Wish.RUN && job.step() < job.recipe().steps()) {
            groups.ask(lease, job, () -> memory.prompts(job));
        }
    }

    private Turn end(JobState state, @Nullable String reason) {
        jobs.end(lease, state, reason);
        return Turn.OVER;
    }

    /** Ends the job for a reason its user is told. */
    void fail(String reason) {
        jobs.fail(lease, reason);
    }

    /** Pauses the job for a reason that its user must see to, before it is resumed. */
    void pause(String reason) {
        jobs.end(lease, JobState.PAUSED, reason);
    }

    /** Forgets what is in memory; the next turn starts from the last checkpoint. */
    @Override
    public void close() {
        learning.forget(lease.jobId());
        memory.close();
    }
}
