package dev.tina.trainer.learn;

import dev.tina.device.machine.DeviceKind;
import dev.tina.events.codec.EventCodec;
import dev.tina.events.trace.GroupTracing;
import dev.tina.plan.price.PriceList;
import dev.tina.trainer.TrainerProperties;
import dev.tina.trainer.checkpoint.AdapterStore;
import dev.tina.trainer.checkpoint.Checkpoints;
import dev.tina.trainer.checkpoint.StateStore;
import dev.tina.trainer.cost.BudgetGuard;
import dev.tina.trainer.cost.Costs;
import dev.tina.trainer.cost.IdleTime;
import dev.tina.trainer.cost.LearnerDevice;
import dev.tina.trainer.cost.Worker;
import dev.tina.trainer.dynamics.Transitions;
import dev.tina.trainer.job.EventSink;
import dev.tina.trainer.job.JobEvents;
import dev.tina.trainer.job.JobStates;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.lease.HeldJobs;
import dev.tina.trainer.lease.Leases;
import dev.tina.trainer.ledger.Ledger;
import dev.tina.trainer.ledger.ReadySteps;
import dev.tina.trainer.phase.StepClock;
import dev.tina.trainer.plan.GroupReplacement;
import dev.tina.trainer.plan.OverdueGroups;
import dev.tina.trainer.plan.PlannedGroups;
import dev.tina.trainer.plan.StepGroups;
import dev.tina.trainer.plan.StepPlanner;
import dev.tina.trainer.plan.TaskLibrary;
import dev.tina.trainer.plan.WaitingGroups;
import dev.tina.trainer.provenance.HeldOutChecks;
import dev.tina.trainer.provenance.Provenances;
import dev.tina.trainer.provenance.StartingVersions;
import dev.tina.trainer.step.SignalGuard;
import dev.tina.trainer.step.StepCosts;
import dev.tina.trainer.step.StepEnd;
import dev.tina.trainer.step.StepRecords;
import dev.tina.trainer.step.StepTelemetry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A trainer put together in plain Java, for the service as for the simulation: each part gets what it needs, once. */
public final class Trainer {

    private final Jobs jobs;
    private final JobEvents events;
    private final JobStates states;
    private final Checkpoints checkpoints;
    private final StartingVersions starts;
    private final Provenances provenances;
    private final StepRecords steps;
    private final Costs costs;
    private final LearnerDevice device;
    private final Ledger ledger;
    private final WaitingGroups waiting;
    private final OverdueGroups overdue;
    private final TrainerLoop loop;

    /** What outlives a trainer, and the time. */
    public record Surroundings(
            JdbcClient jdbc,
            TransactionOperations transactions,
            InstantSource clock,
            EventCodec codec,
            EventSink outbox) {}

    /** Where its figures and traces go. */
    public record Telemetry(MeterRegistry meters, GroupTracing tracing) {}

    public Trainer(
            Surroundings around, Telemetry telemetry, Learner learner, PriceList prices, TrainerProperties properties) {
        JdbcClient jdbc = around.jdbc();
        this.jobs = new Jobs(jdbc);
        this.events = new JobEvents(jdbc, around.clock());
        this.states = new JobStates(jobs, events, around.outbox());
        this.checkpoints = new Checkpoints(jdbc);
        this.starts = new StartingVersions(jdbc);
        this.provenances = new Provenances(jdbc);
        this.steps = new StepRecords(jdbc);
        this.costs = new Costs(jdbc, around.clock(), prices, telemetry.meters());
        this.device = device(properties);
        this.ledger = new Ledger(jdbc, around.transactions(), around.clock(), around.codec(), costs);
        this.waiting = new WaitingGroups(jdbc, around.clock());
        PlannedGroups planned = new PlannedGroups(jdbc, around.clock(), around.codec(), around.outbox());
        this.overdue = new OverdueGroups(around.transactions(), around.clock(), jobs, states, planned);
        Leases leases = new Leases(
                jdbc,
                around.transactions(),
                jobs,
                states,
                around.clock(),
                new Leases.Tenure(properties.instance(), around.clock().instant(), properties.lease()));
        HeldJobs held = new HeldJobs(leases, jobs, states);
        ReadySteps ready = new ReadySteps(jdbc, around.codec());
        StepGroups groups = groups(around, learner, leases, planned, ready);
        StepLearning learning = learning(around, telemetry, leases, ready, properties);
        TaskLibrary tasks = new TaskLibrary();
        this.loop = new TrainerLoop(
                leases,
                lease -> new JobRunner(
                        lease, held, new JobMemory(learner, tasks, checkpoints, starts), groups, learning),
                properties.jobsAtOnce());
    }

    private static LearnerDevice device(TrainerProperties properties) {
        String kind = DeviceKind.of(properties.device(), properties.deviceName());
        return new LearnerDevice(new Worker(properties.instance(), kind), properties.sharedDevice());
    }

    private StepGroups groups(
            Surroundings around, Learner learner, Leases leases, PlannedGroups planned, ReadySteps ready) {
        StepPlanner planner = new StepPlanner(leases, jobs, checkpoints, planned, around.clock());
        return new StepGroups(
                planner,
                ready,
                new GroupReplacement(around.jdbc(), leases, planner, costs, learner::isDegenerate),
                new BudgetGuard(around.jdbc(), costs),
                new SignalGuard(around.jdbc()),
                provenances);
    }

    private StepLearning learning(
            Surroundings around, Telemetry telemetry, Leases leases, ReadySteps ready, TrainerProperties properties) {
        StateStore stateFiles = new StateStore(properties.statesFolder());
        StepCosts stepCosts = new StepCosts(costs, new IdleTime(around.jdbc(), costs), device);
        VersionCommit commit = new VersionCommit(
                leases,
                new StepEnd(stepCosts, steps, events),
                new Transitions(around.jdbc()),
                new VersionPublication(jobs, checkpoints, events, around.outbox(), new HeldOutChecks(around.jdbc())));
        return new StepLearning(
                new VersionFiles(new AdapterStore(properties.adaptersFolder()), stateFiles, around.clock()),
                commit,
                new Retention(
                        stateFiles,
                        checkpoints,
                        ready,
                        new Retention.Kept(properties.statesKept(), properties.groupStepsKept())),
                new StepClock(around.jdbc(), around.clock()),
                new StepTelemetry(telemetry.meters(), telemetry.tracing()));
    }

    public Jobs jobs() {
        return jobs;
    }

    public JobEvents events() {
        return events;
    }

    public JobStates states() {
        return states;
    }

    public Checkpoints checkpoints() {
        return checkpoints;
    }

    public StartingVersions starts() {
        return starts;
    }

    public Provenances provenances() {
        return provenances;
    }

    public StepRecords steps() {
        return steps;
    }

    public Costs costs() {
        return costs;
    }

    public LearnerDevice device() {
        return device;
    }

    public Ledger ledger() {
        return ledger;
    }

    public WaitingGroups waiting() {
        return waiting;
    }

    public OverdueGroups overdue() {
        return overdue;
    }

    public TrainerLoop loop() {
        return loop;
    }
}
