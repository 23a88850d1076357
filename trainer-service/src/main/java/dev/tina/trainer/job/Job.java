package dev.tina.trainer.job;

import dev.tina.contracts.JobState;
import dev.tina.contracts.group.BaseReference;
import dev.tina.recipe.Recipe;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A training job as it stands.
 *
 * @param startedAt when it first ran
 * @param endedAt when it succeeded, failed or was cancelled
 * @param labels what people call it
 * @param preset it was made from; null if its recipe was given whole
 * @param step number of finished steps
 * @param policyVersion empty until version 0 is published
 * @param baseFolder where the base lies on this machine
 * @param taskCursor how many tasks of the job's order have been drawn
 * @param failure why it failed, if it did
 * @param pauseReason why it paused by itself, if it did
 */
public record Job(
        UUID id,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        JobLabels labels,
        @Nullable String preset,
        Recipe recipe,
        JobState state,
        Wish wish,
        int step,
        OptionalInt policyVersion,
        Path baseFolder,
        @Nullable String baseSha256,
        long taskCursor,
        @Nullable String failure,
        @Nullable String pauseReason) {

    /** Whether version 0 is published. */
    public boolean isStarted() {
        return policyVersion.isPresent();
    }

    /** Whether the task set is the one that decides which version is best: the recipe's own held-out tasks, never a benchmark. */
    public boolean isJudgedBy(String taskSet) {
        return recipe.evaluation() != null && recipe.evaluation().taskSet().equals(taskSet);
    }

    /** The same job once its base is known. */
    public Job withBase(String sha256) {
        return new Job(
                id,
                createdAt,
                startedAt,
                endedAt,
                labels,
                preset,
                recipe,
                state,
                wish,
                step,
                policyVersion,
                baseFolder,
                sha256,
                taskCursor,
                failure,
                pauseReason);
    }

    /** The base as requests and events name it, once the job has started. */
    public BaseReference base() {
        return new BaseReference(
                baseFolder.toString(), Objects.requireNonNull(baseSha256, "a job that has started knows its base"));
    }
}
