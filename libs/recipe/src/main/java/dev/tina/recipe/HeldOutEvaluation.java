package dev.tina.recipe;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tina.common.Require;
import org.jspecify.annotations.Nullable;

/**
 * When and on what the policy is judged: version 0, every so many steps, and the last.
 *
 * @param everySteps 0 judges only the first version and the last
 * @param taskSet the held-out tasks
 * @param taskCount how many of them, from the first
 * @param overlaps what becomes of those that the training set has too
 * @param samplesPerTask k
 * @param greedy whether one greedy completion of each task is measured too
 * @param sampling null for the job's own
 * @param seed of the evaluation's samples
 */
public record HeldOutEvaluation(
        int everySteps,
        String taskSet,
        int taskCount,
        OverlapPolicy overlaps,
        int samplesPerTask,
        boolean greedy,
        @Nullable Sampling sampling,
        long seed) {

    /** What becomes of held-out tasks that the training set has too. */
    public enum OverlapPolicy {
        /** They are not judged. */
        @JsonProperty("exclude")
        EXCLUDE,
        /** They are judged like the others. */
        @JsonProperty("keep")
        KEEP
    }

    public HeldOutEvaluation {
        Require.that(everySteps >= 0, "everySteps", everySteps, "at least 0");
        Require.that(taskSet != null && !taskSet.isBlank(), "taskSet", taskSet, "the name of a task set");
        Require.that(taskCount >= 1, "taskCount", taskCount, "at least 1");
        Require.that(
                samplesPerTask >= 1 && samplesPerTask <= 4096, "samplesPerTask", samplesPerTask, "between 1 and 4096");
    }

    /** Whether the version is to be judged in a job of so many steps. */
    boolean isDue(int policyVersion, int steps) {
        return policyVersion == 0 || policyVersion == steps || (everySteps > 0 && policyVersion % everySteps == 0);
    }
}
