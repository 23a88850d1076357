package dev.tina.eval.evaluation;

import dev.tina.eval.result.EvaluationResult;
import dev.tina.rewards.catalogue.ReferenceReport;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A model or a policy version judged on one task set.
 *
 * @param jobId whose adapter is judged; absent for others
 * @param subject what is judged
 * @param scale on what, and how often
 * @param references which reference answers of the task set cannot be used; absent until it is opened
 * @param failure why it failed; present exactly when it did
 * @param result present exactly when it is completed
 */
public record Evaluation(
        UUID id,
        @Nullable UUID jobId,
        Subject subject,
        Scale scale,
        EvaluationState state,
        @Nullable ReferenceReport references,
        @Nullable String failure,
        @Nullable EvaluationResult result,
        Instant createdAt,
        @Nullable Instant completedAt) {

    /**
     * What is judged.
     *
     * @param model as asked for; absent where a job asked
     * @param adapter where it lies; absent for a model alone, and until it is found
     */
    public record Subject(@Nullable String model, @Nullable String adapter, int policyVersion) {}

    /**
     * On what, and how often.
     *
     * @param taskSetSha256 of its content; absent until it is opened
     * @param prompt with its variables and date; absent where a job asked, whose recipe has it
     */
    public record Scale(
            String taskSet,
            @Nullable String taskSetSha256,
            @Nullable JsonNode prompt,
            int samplesPerTask,
            List<Long> seeds) {}
}
