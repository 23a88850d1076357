package dev.tina.trainer.plan;

import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.group.AdapterReference;
import dev.tina.contracts.group.BaseReference;
import dev.tina.contracts.group.GroupKey;
import dev.tina.contracts.group.Purpose;
import dev.tina.events.codec.EventCodec;
import dev.tina.service.database.SqlTime;
import dev.tina.tasks.Task;
import dev.tina.trainer.checkpoint.Checkpoint;
import dev.tina.trainer.checkpoint.Checkpoints;
import dev.tina.trainer.job.EventSink;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.lease.Lease;
import dev.tina.trainer.lease.Leases;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Plans steps ahead of the learner and asks for their groups: a step, its groups, their requests and the moved task
 * cursor are written in one transaction, for steps up to {@code done + 1 + maxStaleness} and no further.
 */
public final class StepPlanner {

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final InstantSource clock;
    private final Jobs jobs;
    private final Leases leases;
    private final Checkpoints checkpoints;
    private final PlannedGroups groups;

    public StepPlanner(
            JdbcClient jdbc,
            TransactionOperations transactions,
            InstantSource clock,
            Leases leases,
            EventCodec codec,
            EventSink outbox) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.jobs = new Jobs(jdbc);
        this.leases = leases;
        this.checkpoints = new Checkpoints(jdbc);
        this.groups = new PlannedGroups(jdbc, clock, codec, outbox);
    }

    /** The policy version that samples a step's groups: the newest there is when the step may first be planned. */
    static int samplingVersion(int step, int maxStaleness) {
        return Math.max(0, step - 1 - maxStaleness);
    }

    /** Plans all steps that may be planned and are not; true if there were any. */
    public boolean plan(Lease lease, Job job, JobPrompts prompts) {
        int first = lastPlanned(job.id()) + 1;
        int last = Math.min(job.recipe().steps(), job.step() + 1 + job.recipe().maxStaleness());
        for (int step = first; step <= last; step++) {
            int planned = step;
            transactions.executeWithoutResult(status -> {
                leases.fence(lease);
                insertStep(job.id(), planned);
                ask(
                        job,
                        prompts,
                        planned,
                        samplingVersion(planned, job.recipe().maxStaleness()),
                        job.recipe().promptsPerStep());
            });
        }
        return first <= last;
    }

    /** Asks for further groups of a planned step, of the newest policy version, within the caller's transaction. */
    public void refill(Job job, JobPrompts prompts, int step, int count) {
        ask(job, prompts, step, step - 1, count);
    }

    private void ask(Job job, JobPrompts prompts, int step, int policyVersion, int count) {
        long cursor = jobs.lock(job.id()).orElseThrow().taskCursor();
        Checkpoint sampler = checkpoints.get(job.id(), policyVersion);
        JobPrompts.Drawn drawn = prompts.draw(cursor, count);
        int position = groups.count(job.id(), step);
        for (Task task : drawn.tasks()) {
            groups.ask(position++, request(job, prompts, step, task, sampler));
        }
        jobs.setTaskCursor(job.id(), drawn.cursor());
    }

    private RolloutRequested request(Job job, JobPrompts prompts, int step, Task task, Checkpoint sampler) {
        int repeat = groups.count(job.id(), step, task.id());
        GroupKey key = new GroupKey(job.id(), Purpose.TRAIN, "train", step, task.id(), repeat);
        return new RolloutRequested(
                key,
                1,
                prompts.prompt(task),
                task.referenceAnswer(),
                job.recipe().groupSize(),
                job.recipe().sampling().upTo(job.recipe().lengths().completion()),
                key.samplingSeed(job.recipe().seed()),
                job.recipe().deterministic(),
                new BaseReference(job.baseFolder().toString(), Objects.requireNonNull(job.baseSha256())),
                new AdapterReference(
                        sampler.policyVersion(),
                        sampler.adapter().uri(),
                        sampler.adapter().sha256()),
                List.copyOf(job.recipe().rewardSpecs()),
                clock.instant().plus(job.recipe().groupDeadline()),
                Optional.of(prompts.context()));
    }

    private int lastPlanned(UUID jobId) {
        return jdbc.sql("select coalesce(max(step), 0) from step where job_id = :job")
                .param("job", jobId)
                .query(Integer.class)
                .single();
    }

    private void insertStep(UUID jobId, int step) {
        jdbc.sql("insert into step (job_id, step, state, planned_at) values (:job, :step, 'PLANNED', :now)")
                .param("job", jobId)
                .param("step", step)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }
}
