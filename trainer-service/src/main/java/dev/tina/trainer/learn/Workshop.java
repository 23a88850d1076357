package dev.tina.trainer.learn;

import dev.tina.messaging.EventCodec;
import dev.tina.messaging.trace.GroupTracing;
import dev.tina.trainer.checkpoint.Checkpoints;
import dev.tina.trainer.cost.BudgetGuard;
import dev.tina.trainer.cost.Costs;
import dev.tina.trainer.cost.Idleness;
import dev.tina.trainer.fork.Forks;
import dev.tina.trainer.job.EventSink;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.JobEvents;
import dev.tina.trainer.job.JobStates;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.job.Leases;
import dev.tina.trainer.ledger.ReadySteps;
import dev.tina.trainer.plan.JobPrompts;
import dev.tina.trainer.plan.Refill;
import dev.tina.trainer.plan.StepPlanner;
import dev.tina.trainer.plan.TaskLibrary;
import dev.tina.trainer.provenance.Provenances;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * All that working on jobs takes.
 *
 * @param groupStepsKept how many finished steps keep their groups' tokens
 */
public record Workshop(
        TransactionOperations transactions,
        Jobs jobs,
        JobStates states,
        Leases leases,
        Checkpoints checkpoints,
        Forks forks,
        StepPlanner planner,
        Refill refill,
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

    public static Workshop of(
            Means means,
            Leases.Tenure tenure,
            Workplace workplace,
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
        StepBook book = new StepBook(means.costs(), new Idleness(jdbc, means.costs()), workplace);
        return new Workshop(
                means.transactions(),
                jobs,
                states,
                leases,
                new Checkpoints(jdbc),
                new Forks(jdbc),
                planner,
                new Refill(jdbc, means.transactions(), leases, planner, means.costs()),
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
