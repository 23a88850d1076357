package dev.tina.trainer.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tina.contracts.JobState;
import dev.tina.recipe.Recipe;
import dev.tina.rewards.catalogue.ReferenceReport;
import dev.tina.trainer.cost.CostView;
import dev.tina.trainer.dynamics.Dynamics;
import dev.tina.trainer.dynamics.FailedEvaluation;
import dev.tina.trainer.dynamics.Transition;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.Wish;
import dev.tina.trainer.provenance.HeldOutCheck;
import dev.tina.trainer.provenance.ProvenanceView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as users see it.
 *
 * @param state QUEUED, RUNNING, PAUSED, SUCCEEDED, FAILED or CANCELLED
 * @param pending what will happen to a running job at the next step boundary: PAUSE or CANCEL; absent otherwise
 * @param step number of finished steps
 * @param policyVersion absent until version 0 is published
 * @param provenance what it was made from: hashes of base, task sets and recipe, the code's version
 * @param heldOut what was checked of its held-out tasks when it was made; absent where it has none
 * @param references how many reference answers were checked when the job was made, how many of them cannot be used, and
 *     the first of those
 * @param transitionStep where its phase transition lies, once found
 * @param bestVersion the policy version with the highest held-out Pass@1, once one is judged
 * @param waitingFor what a running job waits for in vain, such as a rollout worker
 * @param failedEvaluations its policy versions that were to be judged and could not be; absent where there are none
 * @param failure why it failed, if it did
 * @param pauseReason why it paused by itself, if it did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobView(
        UUID id,
        JobState state,
        @Nullable Wish pending,
        @Nullable String preset,
        int step,
        int steps,
        @Nullable Integer policyVersion,
        Instant createdAt,
        Recipe recipe,
        ProvenanceView provenance,
        CostView cost,
        @Nullable HeldOutCheck heldOut,
        @Nullable ReferenceReport references,
        @Nullable Integer transitionStep,
        @Nullable Integer bestVersion,
        @Nullable String waitingFor,
        @Nullable List<FailedEvaluation> failedEvaluations,
        @Nullable String failure,
        @Nullable String pauseReason) {

    static JobView of(
            Job job,
            ProvenanceView provenance,
            CostView cost,
            @Nullable HeldOutCheck heldOut,
            @Nullable ReferenceReport references,
            Dynamics dynamics,
            @Nullable String waitingFor) {
        return new JobView(
                job.id(),
                job.state(),
                job.wish() == Wish.RUN ? null : job.wish(),
                job.preset(),
                job.step(),
                job.recipe().steps(),
                job.policyVersion().isPresent() ? job.policyVersion().getAsInt() : null,
                job.createdAt(),
                job.recipe(),
                provenance,
                cost,
                heldOut,
                references,
                dynamics.transition().map(Transition::step).orElse(null),
                dynamics.best().isPresent() ? dynamics.best().getAsInt() : null,
                job.state() == JobState.RUNNING ? waitingFor : null,
                dynamics.failed().isEmpty() ? null : dynamics.failed(),
                job.state() == JobState.PAUSED ? null : job.failure(),
                job.state() == JobState.PAUSED ? job.pauseReason() : null);
    }
}
