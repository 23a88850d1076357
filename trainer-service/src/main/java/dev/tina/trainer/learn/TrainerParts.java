package dev.tina.trainer.learn;

import dev.tina.events.codec.EventCodec;
import dev.tina.events.trace.GroupTracing;
import dev.tina.trainer.checkpoint.Checkpoints;
import dev.tina.trainer.cost.BudgetGuard;
import dev.tina.trainer.cost.Costs;
import dev.tina.trainer.cost.IdleTime;
import dev.tina.trainer.cost.LearnerDevice;
import dev.tina.trainer.job.EventSink;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.JobEvents;
import dev.tina.trainer.job.JobStates;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.lease.Leases;
import dev.tina.trainer.ledger.ReadySteps;
import dev.tina.trainer.plan.GroupReplacement;
import dev.tina.trainer.plan.JobPrompts;
import dev.tina.trainer.plan.StepPlanner;
import dev.tina.trainer.plan.TaskLibrary;
import dev.tina.trainer.provenance.Provenances;
import dev.tina.trainer.provenance.StartingVersions;
import dev.tina.trainer.step.StepCosts;
import dev.tina.trainer.step.StepMeters;
import dev.tina.trainer.step.StepPhases;
import dev.tina.trainer.step.StepRecords;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * All that working on jobs takes.
 *
 * @param groupStepsKept how many finished steps keep their groups' tokens
 */
public record TrainerParts(
        TransactionOperations transactions,
        Jobs jobs,
        JobStates states,
        Leases leases,
        Checkpoints checkpoints,
        StartingVersions forks,
        StepPlanner planner,
        GroupReplacement refill,
        ReadySteps ready,
        StepRecords steps,
        VersionCommit commit,
        BudgetGuard budgets,
        VersionFiles files,
        Learner learner,
        TaskLibrary tasks,
        Provenances provenances,
        StepMeters meters,
        StepPhases phases,
        GroupTracing tracing,
        int groupStepsKept) {

    /** The means every part works with. */
    public record Means(
            JdbcClient jdbc,
            TransactionOperations transactions,
            InstantSource clock,
            EventCodec codec,
            EventSink outbox,
            MeterRegistry meters,
            GroupTracing tracing,
            Costs costs) {}

    public static TrainerParts of(
            Means means,
            Leases.Tenure tenure,
            LearnerDevice workplace,
            VersionFiles files,
            Learner learner,
            int groupStepsKept) {
        JdbcClient jdbc = means.jdbc();
        Jobs jobs = new Jobs(jdbc);
        JobEvents events = new JobEvents(jdbc, means.clock());
        JobStates states = new JobStates(jobs, events, means.outbox());
        Leases leases = new Leases(jdbc, means.transactions(), states, means.clock(), tenure);
        StepPlanner planner =
                new StepPlanner(jdbc, means.transactions(), means.clock(), leases, means.codec(), means.outbox());
        StepCosts book = new StepCosts(means.costs(), new IdleTime(jdbc, means.costs()), workplace);
        return new TrainerParts(
                means.transactions(),
                jobs,
                states,
                leases,
                new Checkpoints(jdbc),
                new StartingVersions(jdbc),
                planner,
                new GroupReplacement(jdbc, means.transactions(), leases, planner, means.costs()),
                new ReadySteps(jdbc, means.codec()),
                new StepRecords(jdbc),
                new VersionCommit(jdbc, means.transactions(), leases, events, means.outbox(), book),
                new BudgetGuard(jdbc, means.costs()),
                files,
                learner,
                new TaskLibrary(),
                new Provenances(jdbc),
                new StepMeters(means.meters()),
                new StepPhases(means.meters()),
                means.tracing(),
                groupStepsKept);
    }

    JobPrompts prompts(Job job) {
        return new JobPrompts(
                tasks.training(job.recipe()),
                job.recipe().prompt().template(),
                job.recipe().prompt().template().context(job.createdAt()),
                job.recipe().seed(),
                learner.gauge(job.baseFolder()),
                job.recipe().lengths().prompt());
    }

    /** Frees what no step needs any more. */
    void tidy(Job job, int step) {
        files.tidy(checkpoints, job);
        ready.prune(job.id(), step - groupStepsKept);
    }
}
