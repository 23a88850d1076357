package dev.tina.trainer.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tina.recipe.Recipe;
import dev.tina.rewards.catalogue.ReferenceReport;
import dev.tina.trainer.cost.CostView;
import dev.tina.trainer.dynamics.Dynamics;
import dev.tina.trainer.dynamics.FailedEvaluation;
import dev.tina.trainer.dynamics.Transition;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.provenance.HeldOutCheck;
import dev.tina.trainer.provenance.ProvenanceView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job as users see it, whole: the keys of its short form stand among its own.
 *
 * @param recipe every key of it
 * @param provenance what it was made from: hashes of base, task sets and recipe, the code's version
 * @param heldOut what was checked of its held-out tasks when it was made; absent where it has none
 * @param references how many reference answers were checked when the job was made, how many of them cannot be used, and
 *     the first of those
 * @param transitionStep where its phase transition lies, once found
 * @param failedEvaluations its policy versions that were to be judged and could not be; absent where there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobView(
        @JsonUnwrapped JobLine line,
        Recipe recipe,
        ProvenanceView provenance,
        CostView cost,
        @Nullable HeldOutCheck heldOut,
        @Nullable ReferenceReport references,
        @Nullable Integer transitionStep,
        @Nullable List<FailedEvaluation> failedEvaluations) {

    static JobView of(
            Job job,
            JobLine line,
            ProvenanceView provenance,
            CostView cost,
            @Nullable HeldOutCheck heldOut,
            @Nullable ReferenceReport references,
            Dynamics course) {
        return new JobView(
                line,
                job.recipe(),
                provenance,
                cost,
                heldOut,
                references,
                course.transition().map(Transition::step).orElse(null),
                course.failed().isEmpty() ? null : course.failed());
    }
}
