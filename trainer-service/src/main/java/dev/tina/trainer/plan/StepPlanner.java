package dev.tina.trainer.plan;

import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.group.GroupKey;
import dev.tina.contracts.group.Purpose;
import dev.tina.tasks.Task;
import dev.tina.trainer.checkpoint.Checkpoint;
import dev.tina.trainer.checkpoint.Checkpoints;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.lease.Lease;
import dev.tina.trainer.lease.Leases;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Plans steps ahead of the learner and asks for their groups: a step, its groups, their requests and the moved task
 * cursor are written in one transaction, for steps up to {@code done + 1 + maxStaleness} and no further.
 */
public final class StepPlanner {

    private final InstantSource clock;
    private final Jobs jobs;
    private final Leases leases;
    private final Checkpoints checkpoints;
    private final PlannedGroups groups;

    public StepPlanner(Leases leases, Jobs jobs, Checkpoints checkpoints, PlannedGroups groups, InstantSource clock) {
        this.leases = leases;
        this.jobs = jobs;
        this.checkpoints = checkpoints;
        this.groups = groups;
        this.clock = clock;
    }

    /** The policy version that samples a step's groups: the newest there is when the step may first be planned. */
    static int samplingVersion(int step, int maxStaleness) {
        return Math.max(0, step - 1 - maxStaleness);
    }

    /** Plans all steps that may be planned and are not; true if there were any. */
    public boolean plan(Lease lease, Job job, JobPrompts prompts) {
        int first = groups.lastStep(job.id()) + 1;
        int last = Math.min(
                job.recipe().steps(), job.step() + 1 + job.recipe().groups().maxStaleness());
        for (int step = first; step <= last; step++) {
            int planned = step;
            leases.fenced(lease, () -> {
                groups.insertStep(job.id(), planned);
                ask(
                        job,
                        prompts,
                        planned,
                        samplingVersion(planned, job.recipe().groups().maxStaleness()),
                        job.recipe().groups().promptsPerStep());
            });
        }
        return first <= last;
    }

    /** Asks for further groups of a planned step, of the newest policy version, within the caller's transaction. */
    void askMore(Job job, JobPrompts prompts, int step, int count) {
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
                job.recipe().groups().groupSize(),
                job.recipe().sampling().upTo(job.recipe().lengths().completion()),
                key.samplingSeed(job.recipe().seed()),
                job.recipe().groups().deterministic(),
                job.base(),
                sampler.adapterReference(),
                List.copyOf(job.recipe().rewardSpecs()),
                clock.instant().plus(job.recipe().groups().groupDeadline()),
                Optional.of(prompts.context()));
    }
}
