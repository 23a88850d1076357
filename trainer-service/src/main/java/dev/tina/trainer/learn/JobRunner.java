package dev.tina.trainer.learn;

import dev.tina.contracts.GroupScored;
import dev.tina.contracts.JobState;
import dev.tina.trainer.checkpoint.Checkpoint;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.Lease;
import dev.tina.trainer.job.Wish;
import dev.tina.trainer.ledger.LedgerGroup;
import dev.tina.trainer.plan.JobPrompts;
import java.time.Duration;
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
    private final Workshop workshop;
    private final SessionHolder session;
    private @Nullable JobPrompts prompts;

    JobRunner(Lease lease, Workshop workshop) {
        this.lease = lease;
        this.workshop = workshop;
        this.session = new SessionHolder(workshop.learner(), workshop.checkpoints(), workshop.forks());
    }

    Lease lease() {
        return lease;
    }

    /** Does the next thing; throws {@link dev.tina.trainer.job.LeaseLost} if another trainer owns the job. */
    Turn turn() {
        if (!workshop.leases().isHeld(lease)) {
            return Turn.OVER;
        }
        Job job = workshop.jobs().find(lease.jobId()).orElseThrow();
        return switch (job.wish()) {
            case CANCEL -> end(job, JobState.CANCELLED, null);
            case PAUSE -> end(job, JobState.PAUSED, null);
            case RUN -> job.isStarted() ? step(job) : start(job);
        };
    }

    private Turn start(Job job) {
        Job known = job.withBase(workshop.learner().fingerprint(job.baseFolder()));
        Checkpoint untrained = workshop.files().write(known, 0, session.of(job));
        workshop.commit().start(lease, known, untrained);
        return Turn.WORKED;
    }

    private Turn step(Job job) {
        if (job.step() == job.recipe().steps()) {
            return end(job, JobState.SUCCEEDED, null);
        }
        Optional<String> objection = overBudget(job).or(() -> otherTasks(job));
        if (objection.isPresent()) {
            return end(job, JobState.PAUSED, objection.get());
        }
        boolean planned = workshop.planner().plan(lease, job, prompts(job));
        int next = job.step() + 1;
        if (!workshop.ready().isReady(job.id(), next)) {
            return planned ? Turn.WORKED : Turn.WAITING;
        }
        List<LedgerGroup> groups = workshop.ready().groups(job.id(), next);
        if (!workshop.refill().refill(lease, job, prompts(job), next, groups)) {
            learn(job, next, groups);
        }
        return Turn.WORKED;
    }

    private Optional<String> overBudget(Job job) {
        return Optional.ofNullable(job.recipe().budget())
                .flatMap(budget -> workshop.budgets()
                        .objection(job.id(), budget, job.recipe().maxStaleness()));
    }

    /** Files may have changed since the job was made; a job older than its provenance takes what is there. */
    private Optional<String> otherTasks(Job job) {
        return workshop.provenances()
                .find(job.id())
                .flatMap(made -> made.objection(prompts(job).tasks()));
    }

    private void learn(Job job, int step, List<LedgerGroup> groups) {
        List<GroupScored> scored = groups.stream().map(LedgerGroup::scored).toList();
        LearnedStep learned = session.of(job).learn(step, scored);
        Checkpoint checkpoint = workshop.files().write(job, step, session.of(job));
        Duration elapsed = workshop.steps().elapsed(job.id(), step, checkpoint.createdAt());
        StepRecords.DoneStep done = StepFigures.of(step, learned, groups, elapsed);
        double learningSeconds = learned.deviceTime().toNanos() / 1e9;
        workshop.meters().show(job.id(), workshop.commit().finish(lease, job, checkpoint, done, learningSeconds));
        workshop.tidy(job, step);
    }

    /** Ends the job for a reason its user is told. */
    void fail(String reason) {
        workshop.jobs().find(lease.jobId()).ifPresent(job -> end(job, JobState.FAILED, reason));
    }

    /** Pauses the job for a reason that its user must see to, before it is resumed. */
    void pause(String reason) {
        workshop.jobs().find(lease.jobId()).ifPresent(job -> end(job, JobState.PAUSED, reason));
    }

    /** Pausing for a user's wish is left where the wish has been taken back meanwhile. */
    private Turn end(Job job, JobState state, @Nullable String reason) {
        workshop.transactions().executeWithoutResult(status -> {
            workshop.leases().fence(lease);
            Job now = workshop.jobs().lock(job.id()).orElseThrow();
            if (state != JobState.PAUSED || reason != null || now.wish() == Wish.PAUSE) {
                workshop.states().change(now, state, reason);
                workshop.leases().release(lease);
            }
        });
        return Turn.OVER;
    }

    private JobPrompts prompts(Job job) {
        JobPrompts known = prompts;
        if (known == null) {
            known = workshop.prompts(job);
            prompts = known;
        }
        return known;
    }

    /** Forgets what is in memory; the next turn starts from the last checkpoint. */
    @Override
    public void close() {
        session.close();
        workshop.meters().forget(lease.jobId());
        JobPrompts known = prompts;
        prompts = null;
        if (known != null) {
            known.gauge().close();
        }
    }
}
