package dev.tina.cli.client;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the gateway answers, as far as the demo needs it. */
public final class JobAnswers {

    private JobAnswers() {}

    /** A list of any of them. */
    public record Listing<T>(List<T> data) {}

    /**
     * @param recipe it was made from
     * @param waitingFor what the job waits for in vain, such as a rollout worker
     * @param failure why the job failed, if it did
     * @param pauseReason why the job paused by itself, if it did
     */
    public record Job(
            String id,
            String state,
            int step,
            int steps,
            @Nullable Recipe recipe,
            @Nullable Cost cost,
            @Nullable String waitingFor,
            @Nullable String failure,
            @Nullable String pauseReason) {

        /** Whether its first and its last policy version are judged. */
        public boolean isJudged() {
            return recipe != null && recipe.evaluation() != null;
        }

        public boolean isOver() {
            return isIn("SUCCEEDED") || isIn("FAILED") || isIn("CANCELLED");
        }

        public boolean isIn(String wanted) {
            return state.equals(wanted);
        }
    }

    /** @param evaluation how its versions are judged; absent for not at all */
    public record Recipe(@Nullable Map<String, Object> evaluation) {}

    /** @param deviceSeconds by what the device worked at */
    public record Cost(Map<String, Double> deviceSeconds) {}

    /** @param seconds from the end of the step before to its own */
    public record Step(int step, int policyVersion, Map<String, Double> metrics, double seconds) {}

    /** A policy version and its adapter. */
    public record Checkpoint(int policyVersion, int step, URI uri, String sha256) {}

    /**
     * A policy version judged.
     *
     * @param passAt1 over the sampled completions; absent until it is completed
     * @param greedy share of the tasks that the greedy completion solves
     */
    public record Evaluation(
            String jobId,
            int policyVersion,
            String state,
            @Nullable Estimate passAt1,
            @Nullable Double greedy,
            @Nullable Integer tasks,
            int samplesPerTask,
            @Nullable Reasoned reasoned,
            @Nullable String failure) {

        public boolean isRunning() {
            return state.equals("RUNNING");
        }

        /** Whether it is over, and has judged nothing. */
        public boolean isFailed() {
            return !isRunning() && passAt1 == null;
        }
    }

    /** A share with the ends of its 95 % interval. */
    public record Estimate(double value, double low, double high) {}

    /** How often completions reasoned in full, and how right they were when they did. */
    public record Reasoned(double share, @Nullable Double accuracy) {}
}
