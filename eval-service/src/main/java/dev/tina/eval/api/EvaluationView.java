package dev.tina.eval.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tina.eval.evaluation.Evaluation;
import dev.tina.eval.evaluation.EvaluationResult;
import dev.tina.eval.evaluation.EvaluationState;
import dev.tina.eval.statistics.Estimate;
import dev.tina.rewards.ReferenceReport;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An evaluation as it is shown; what is not known yet is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvaluationView(
        UUID id,
        UUID jobId,
        String taskSet,
        int policyVersion,
        EvaluationState state,
        @Nullable ReferenceReport references,
        @Nullable String failure,
        @Nullable Estimate passAt1,
        @Nullable Double greedy,
        @Nullable Integer tasks,
        int samplesPerTask,
        EvaluationResult.@Nullable Reasoned reasoned,
        @Nullable Long truncated,
        @Nullable Long unjudged,
        @Nullable Long tokens,
        @Nullable Double deviceSeconds,
        Instant createdAt,
        @Nullable Instant completedAt) {

    static EvaluationView of(Evaluation evaluation) {
        EvaluationResult result = evaluation.result();
        return new EvaluationView(
                evaluation.id(),
                evaluation.jobId(),
                evaluation.taskSet(),
                evaluation.policyVersion(),
                evaluation.state(),
                evaluation.references(),
                evaluation.failure(),
                result == null ? null : result.passAt1(),
                result == null ? null : result.greedy(),
                result == null ? null : (Integer) result.tasks(),
                evaluation.samplesPerTask(),
                result == null ? null : result.reasoned(),
                result == null ? null : (Long) result.truncated(),
                result == null ? null : (Long) result.unjudged(),
                result == null ? null : (Long) result.tokens(),
                result == null ? null : (Double) result.deviceSeconds(),
                evaluation.createdAt(),
                evaluation.completedAt());
    }
}
