package dev.tina.eval.evaluation;

import dev.tina.rewards.ReferenceReport;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One policy version judged on one task set.
 *
 * @param references which reference answers of the task set cannot be used; absent until it is opened
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
        @Nullable ReferenceReport references,
        @Nullable String failure,
        @Nullable EvaluationResult result,
        Instant createdAt,
        @Nullable Instant completedAt) {}
