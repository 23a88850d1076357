package dev.tina.cli.client.answer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model or a policy version that is judged.
 *
 * @param passAt1 over the sampled completions; absent until it is completed
 * @param greedy share of the tasks that the greedy completion solves
 * @param failure why it failed
 */
public record EvaluationAnswer(
        String id,
        @Nullable String jobId,
        @Nullable String model,
        @Nullable String adapter,
        @Nullable String taskSet,
        int policyVersion,
        String state,
        @Nullable String failure,
        @Nullable EstimatedShare passAt1,
        @Nullable Map<Integer, Double> passAtK,
        @Nullable Double greedy,
        @Nullable Integer tasks,
        int samplesPerTask,
        @Nullable List<Long> seeds,
        @Nullable Reasoned reasoned,
        @Nullable Long samples,
        @Nullable Long truncated,
        @Nullable Long unanswered,
        @Nullable Long unjudged) {

    private static final Set<String> GOING_ON = Set.of("PREPARING", "RUNNING");

    public EvaluationAnswer {
        Objects.requireNonNull(id, "an evaluation must have an id");
        Objects.requireNonNull(state, "an evaluation must have a state");
    }

    /** How often completions reasoned in full, and how right they were when they did. */
    public record Reasoned(double share, @Nullable Double accuracy) {}

    /** How many of its groups are scored. */
    public record Progress(long groups, long scored) {}

    public boolean isOver() {
        return !GOING_ON.contains(state);
    }

    public boolean isCompleted() {
        return state.equals("COMPLETED");
    }

    /** Whether it is over, and has judged nothing. */
    public boolean isFailed() {
        return isOver() && passAt1 == null;
    }

    /** {@code svamp} of {@code benchmark:svamp?onBroken=skip}; other task sets keep their names. */
    public String benchmark() {
        String tasks = Objects.requireNonNullElse(taskSet, "");
        return tasks.startsWith("benchmark:")
                ? tasks.substring("benchmark:".length()).replaceFirst("\\?.*", "")
                : tasks;
    }
}
