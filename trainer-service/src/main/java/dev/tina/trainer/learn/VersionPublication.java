package dev.tina.trainer.learn;

import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.EvaluationPlan;
import dev.tina.contracts.JobChanged;
import dev.tina.contracts.JobState;
import dev.tina.contracts.Topics;
import dev.tina.trainer.checkpoint.Checkpoint;
import dev.tina.trainer.checkpoint.CheckpointView;
import dev.tina.trainer.checkpoint.Checkpoints;
import dev.tina.trainer.dynamics.Transition;
import dev.tina.trainer.job.EventSink;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.JobEvents;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.provenance.HeldOutChecks;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Moves a job to a policy version and tells of it, within the transaction that makes the version real. */
final class VersionPublication {

    private final Jobs jobs;
    private final Checkpoints checkpoints;
    private final JobEvents events;
    private final EventSink outbox;
    private final HeldOutChecks heldOut;

    VersionPublication(Jobs jobs, Checkpoints checkpoints, JobEvents events, EventSink outbox, HeldOutChecks heldOut) {
        this.jobs = jobs;
        this.checkpoints = checkpoints;
        this.events = events;
        this.outbox = outbox;
        this.heldOut = heldOut;
    }

    /** Version 0, with which the job's base is known. */
    void publishFirst(Job job, Checkpoint checkpoint, Optional<EvaluationPlan> evaluation) {
        jobs.setBase(job.id(), job.base().sha256());
        publish(job, checkpoint, Map.of(), evaluation);
    }

    void publish(Job job, Checkpoint checkpoint, Map<String, Double> metrics, Optional<EvaluationPlan> evaluation) {
        checkpoints.insert(checkpoint);
        jobs.setProgress(job.id(), checkpoint.policyVersion());
        events.add(job.id(), "checkpoint", CheckpointView.of(checkpoint));
        outbox.add(Topics.ADAPTER_PUBLISHED, job.id(), published(job, checkpoint, metrics, evaluation));
        outbox.add(
                Topics.JOB_CHANGED, job.id(), new JobChanged(job.id(), JobState.RUNNING, checkpoint.step(), metrics));
    }

    /** A version that was published before, this time to be judged. */
    void publishAgain(Job job, int policyVersion, Optional<EvaluationPlan> evaluation) {
        Checkpoint there = checkpoints.get(job.id(), policyVersion);
        outbox.add(Topics.ADAPTER_PUBLISHED, job.id(), published(job, there, Map.of(), evaluation));
    }

    /** Tells the job's readers of its phase transition. */
    void tell(UUID jobId, Transition transition) {
        events.add(jobId, "transition", transition);
    }

    private AdapterPublished published(
            Job job, Checkpoint checkpoint, Map<String, Double> metrics, Optional<EvaluationPlan> evaluation) {
        return new AdapterPublished(
                job.id(),
                job.base(),
                checkpoint.adapterReference(),
                metrics,
                evaluation.map(plan -> plan.of(heldOut.tasks(job.id()))),
                job.recipe().groups().deterministic());
    }
}
