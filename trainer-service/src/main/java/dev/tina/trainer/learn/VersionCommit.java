package dev.tina.trainer.learn;

import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.EvaluationPlan;
import dev.tina.contracts.JobChanged;
import dev.tina.contracts.JobState;
import dev.tina.contracts.Topics;
import dev.tina.contracts.group.AdapterReference;
import dev.tina.contracts.group.BaseReference;
import dev.tina.trainer.checkpoint.Checkpoint;
import dev.tina.trainer.checkpoint.CheckpointView;
import dev.tina.trainer.checkpoint.Checkpoints;
import dev.tina.trainer.dynamics.Transition;
import dev.tina.trainer.dynamics.Transitions;
import dev.tina.trainer.job.EventSink;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.JobEvents;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.lease.Lease;
import dev.tina.trainer.lease.Leases;
import dev.tina.trainer.step.StepCosts;
import dev.tina.trainer.step.StepRecords;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes a policy version real, in one transaction fenced by the lease: the checkpoint's pointer, the step's end, its
 * groups' consumption, the cost, the job's events and the messages that tell of it. Before it nothing has happened,
 * after it all has.
 */
public final class VersionCommit {

    private final TransactionOperations transactions;
    private final Leases leases;
    private final JobEvents events;
    private final EventSink outbox;
    private final Jobs jobs;
    private final Checkpoints checkpoints;
    private final StepCosts book;
    private final StepRecords steps;
    private final Transitions transitions;

    VersionCommit(
            JdbcClient jdbc,
            TransactionOperations transactions,
            Leases leases,
            JobEvents events,
            EventSink outbox,
            StepCosts book) {
        this.transactions = transactions;
        this.leases = leases;
        this.events = events;
        this.outbox = outbox;
        this.jobs = new Jobs(jdbc);
        this.checkpoints = new Checkpoints(jdbc);
        this.book = book;
        this.steps = new StepRecords(jdbc);
        this.transitions = new Transitions(jdbc);
    }

    /** Publishes version 0. */
    void start(Lease lease, Job job, Checkpoint checkpoint) {
        transactions.executeWithoutResult(status -> {
            leases.fence(lease);
            jobs.setBase(job.id(), Objects.requireNonNull(job.baseSha256()));
            publish(job, checkpoint, Map.of(), job.recipe().evaluationOf(0));
        });
    }

    /** Publishes the version a step has made; gives the step with what it cost. */
    StepRecords.DoneStep finish(
            Lease lease, Job job, Checkpoint checkpoint, StepRecords.DoneStep learned, double learningSeconds) {
        return transactions.execute(status -> {
            leases.fence(lease);
            StepRecords.DoneStep done = book.close(job.id(), learned, learningSeconds, checkpoint.createdAt());
            steps.finish(job.id(), done, checkpoint.createdAt());
            events.add(job.id(), "step", done);
            publish(job, checkpoint, done.metrics(), evaluation(job, done.step()));
            return done;
        });
    }

    /**
     * How the step's version is to be judged. One after which the phase transition is found is, and the one at the
     * transition too: that is published again, this time with an evaluation, if it was not to be judged before.
     */
    private Optional<EvaluationPlan> evaluation(Job job, int step) {
        Optional<EvaluationPlan> due = job.recipe().evaluationOf(step);
        Optional<Transition> found = transitions.watch(job.id(), job.recipe().steps(), step);
        if (found.isEmpty()) {
            return due;
        }
        events.add(job.id(), "transition", found.get());
        Optional<EvaluationPlan> plan = job.recipe().evaluationPlan();
        int version = found.get().step();
        if (plan.isPresent() && job.recipe().evaluationOf(version).isEmpty()) {
            Checkpoint there = checkpoints.get(job.id(), version);
            outbox.add(Topics.ADAPTER_PUBLISHED, job.id(), published(job, there, Map.of(), plan));
        }
        return plan;
    }

    private void publish(
            Job job, Checkpoint checkpoint, Map<String, Double> metrics, Optional<EvaluationPlan> evaluation) {
        checkpoints.insert(checkpoint);
        jobs.setProgress(job.id(), checkpoint.policyVersion());
        events.add(job.id(), "checkpoint", CheckpointView.of(checkpoint));
        outbox.add(Topics.ADAPTER_PUBLISHED, job.id(), published(job, checkpoint, metrics, evaluation));
        outbox.add(
                Topics.JOB_CHANGED, job.id(), new JobChanged(job.id(), JobState.RUNNING, checkpoint.step(), metrics));
    }

    private static AdapterPublished published(
            Job job, Checkpoint checkpoint, Map<String, Double> metrics, Optional<EvaluationPlan> evaluation) {
        return new AdapterPublished(
                job.id(),
                new BaseReference(job.baseFolder().toString(), Objects.requireNonNull(job.baseSha256())),
                new AdapterReference(
                        checkpoint.policyVersion(),
                        checkpoint.adapter().uri(),
                        checkpoint.adapter().sha256()),
                metrics,
                evaluation,
                job.recipe().groups().deterministic());
    }
}
