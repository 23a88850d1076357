package dev.tina.eval.evaluation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One policy version judged on one task set.
 *
 * @param failure why it failed; present exactly when it did
 * @param result present exactly when it is completed
 */
public record Evaluation(
        UUID id,
        UUID jobId,
        String taskSet,
        int policyVersion,
        int samplesPerTask,
        EvaluationState state,
        @Nullable String failure,
        @Nullable EvaluationResult result,
        Instant createdAt,
        @Nullable Instant completedAt) {}
