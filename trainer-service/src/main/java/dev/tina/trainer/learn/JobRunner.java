package dev.tina.trainer.learn;

import dev.tina.contracts.GroupScored;
import dev.tina.contracts.JobState;
import dev.tina.trainer.checkpoint.Checkpoint;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.Wish;
import dev.tina.trainer.lease.Lease;
import dev.tina.trainer.ledger.LedgerGroup;
import dev.tina.trainer.plan.JobPrompts;
import dev.tina.trainer.step.LearnedStep;
import dev.tina.trainer.step.StepFigures;
import dev.tina.trainer.step.StepPhases;
import dev.tina.trainer.step.StepRecords;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    private final TrainerParts workshop;
    private final SessionHolder session;
    private @Nullable JobPrompts prompts;

    JobRunner(Lease lease, TrainerParts workshop) {
        this.lease = lease;
        this.workshop = workshop;
        this.session = new SessionHolder(workshop.learner(), workshop.checkpoints(), workshop.forks());
    }

    Lease lease() {
        return lease;
    }

    /** Does the next thing; throws {@link dev.tina.trainer.lease.LeaseLost} if another trainer owns the job. */
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
            List<UUID> ids = groups.stream().map(LedgerGroup::groupId).toList();
            workshop.tracing().step(job.id(), next, ids, () -> learn(job, next, groups));
        }
        return Turn.WORKED;
    }

    private Optional<String> overBudget(Job job) {
        return Optional.ofNullable(job.recipe().budget())
                .flatMap(budget -> workshop.budgets()
                        .objection(job.id(), budget, job.recipe().groups().maxStaleness()));
    }

    /** Files may have changed since the job was made; a job older than its provenance takes what is there. */
    private Optional<String> otherTasks(Job job) {
        return workshop.provenances()
                .find(job.id())
                .flatMap(made -> made.objection(prompts(job).tasks()));
    }

    private StepRecords.DoneStep learn(Job job, int step, List<LedgerGroup> groups) {
        StepPhases phases = workshop.phases();
        long begun = System.nanoTime();
        List<GroupScored> scored = groups.stream().map(LedgerGroup::scored).toList();
        LearnedStep learned = phases.timed("learning", () -> session.of(job).learn(step, scored));
        Checkpoint checkpoint = phases.timed("saving", () -> workshop.files().write(job, step, session.of(job)));
        Duration busy = Duration.ofNanos(System.nanoTime() - begun);
        Duration elapsed = workshop.steps().elapsed(job.id(), step, checkpoint.createdAt());
        StepRecords.DoneStep figures = StepFigures.of(step, learned, groups, elapsed);
        StepRecords.DoneStep done = phases.timed(
                "commit",
                () -> workshop.commit()
                        .finish(
                                lease,
                                job,
                                checkpoint,
                                figures,
                                learned.deviceTime().toNanos() / 1e9));
        phases.waited(elapsed.minus(busy));
        phases.stale(StepFigures.staleness(step, groups));
        workshop.meters().show(job.id(), done);
        workshop.tidy(job, step);
        return done;
    }

    /** Ends the job for a reason its user is told. */
    void fail(String reason) {
        workshop.transactions().executeWithoutResult(status -> {
            workshop.leases().fence(lease);
            workshop.states().fail(lease.jobId(), reason);
            workshop.leases().release(lease);
        });
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
