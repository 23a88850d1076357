package dev.tina.trainer.learn;

import dev.tina.contracts.EvaluationPlan;
import dev.tina.trainer.checkpoint.Checkpoint;
import dev.tina.trainer.dynamics.Transition;
import dev.tina.trainer.dynamics.Transitions;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.lease.Lease;
import dev.tina.trainer.lease.Leases;
import dev.tina.trainer.step.StepEnd;
import dev.tina.trainer.step.StepRecords;
import java.util.Optional;

/**
 * Makes a policy version real, in one transaction fenced by the lease: the checkpoint's pointer, the step's end, its
 * groups' consumption, the cost, the job's events and the messages that tell of it. Before it nothing has happened,
 * after it all has.
 */
final class VersionCommit {

    private final Leases leases;
    private final StepEnd stepEnd;
    private final Transitions transitions;
    private final VersionPublication publication;

    VersionCommit(Leases leases, StepEnd stepEnd, Transitions transitions, VersionPublication publication) {
        this.leases = leases;
        this.stepEnd = stepEnd;
        this.transitions = transitions;
        this.publication = publication;
    }

    /** Publishes version 0. */
    void start(Lease lease, Job job, Checkpoint checkpoint) {
        leases.fenced(
                lease,
                () -> publication.publishFirst(job, checkpoint, job.recipe().evaluationOf(0)));
    }

    /** Publishes the version a step has made; gives the step with what it cost. */
    StepRecords.DoneStep finish(
            Lease lease, Job job, Checkpoint checkpoint, StepRecords.DoneStep learned, double learningSeconds) {
        return leases.fencedResult(lease, () -> {
            StepRecords.DoneStep done = stepEnd.write(job.id(), learned, learningSeconds, checkpoint.createdAt());
            publication.publish(job, checkpoint, done.metrics(), evaluation(job, done.step()));
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
        publication.tell(job.id(), found.get());
        Optional<EvaluationPlan> plan = job.recipe().evaluationPlan();
        int version = found.get().step();
        if (plan.isPresent() && job.recipe().evaluationOf(version).isEmpty()) {
            publication.publishAgain(job, version, plan);
        }
        return plan;
    }
}
