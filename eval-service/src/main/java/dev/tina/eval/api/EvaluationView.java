package dev.tina.eval.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tina.eval.evaluation.Evaluation;
import dev.tina.eval.evaluation.EvaluationState;
import dev.tina.eval.result.EvaluationResult;
import dev.tina.eval.statistics.Estimate;
import dev.tina.rewards.catalogue.ReferenceReport;
import dev.tina.service.http.RefusedRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An evaluation as it is shown; what is not known yet is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvaluationView(
        UUID id,
        @Nullable UUID jobId,
        @Nullable String model,
        @Nullable String adapter,
        String taskSet,
        @Nullable String taskSetSha256,
        @Nullable JsonNode prompt,
        int policyVersion,
        EvaluationState state,
        @Nullable ReferenceReport references,
        @Nullable String failure,
        @Nullable Estimate passAt1,
        @Nullable Map<Integer, Double> passAtK,
        @Nullable Double greedy,
        @Nullable Integer tasks,
        int samplesPerTask,
        List<Long> seeds,
        @Nullable List<EvaluationResult.SeedShare> bySeed,
        EvaluationResult.@Nullable Reasoned reasoned,
        @Nullable Long samples,
        @Nullable Long truncated,
        @Nullable Long unanswered,
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
                evaluation.subject().model(),
                evaluation.subject().adapter(),
                evaluation.scale().taskSet(),
                evaluation.scale().taskSetSha256(),
                evaluation.scale().prompt(),
                evaluation.subject().policyVersion(),
                evaluation.state(),
                evaluation.references(),
                evaluation.failure(),
                result == null ? null : result.passAt1(),
                result == null ? null : result.passAtK(),
                result == null ? null : result.greedy(),
                result == null ? null : (Integer) result.tasks(),
                evaluation.scale().samplesPerTask(),
                evaluation.scale().seeds(),
                result == null ? null : result.seeds(),
                result == null ? null : result.reasoned(),
                result == null ? null : (Long) result.samples(),
                result == null ? null : (Long) result.truncated(),
                result == null ? null : (Long) result.unanswered(),
                result == null ? null : (Long) result.unjudged(),
                result == null ? null : (Long) result.tokens(),
                result == null ? null : (Double) result.deviceSeconds(),
                evaluation.createdAt(),
                evaluation.completedAt());
    }

    /** 404, by the field in which the id was given. */
    static RefusedRequest unknown(String field, UUID id) {
        return RefusedRequest.unknown(
                field,
                id,
                "the id of an evaluation",
                "no evaluation has the id " + id + "; GET /api/v1/evaluations lists them");
    }
}
