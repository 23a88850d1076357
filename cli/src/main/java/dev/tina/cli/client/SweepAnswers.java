package dev.tina.cli.client;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the gateway answers, as far as a sweep needs it. */
public final class SweepAnswers {

    private SweepAnswers() {}

    /** A list of any of them. */
    public record Listing<T>(List<T> data) {}

    /**
     * @param policyVersion the newest; absent before version 0
     * @param pauseReason why it paused by itself, if it did
     */
    public record Job(
            String id,
            String state,
            int step,
            int steps,
            @Nullable Integer policyVersion,
            @Nullable JsonNode recipe,
            @Nullable Cost cost,
            @Nullable String failure,
            @Nullable String pauseReason) {

        public boolean isIn(String wanted) {
            return state.equals(wanted);
        }

        /** Why it will not succeed by itself; null where it may. */
        @Nullable
        public String trouble() {
            return switch (state) {
                case "FAILED" -> "failed: " + (failure == null ? "no reason given" : failure);
                case "CANCELLED" -> "cancelled after step " + step;
                case "PAUSED" -> pauseReason == null ? null : "paused after step " + step + ": " + pauseReason;
                default -> null;
            };
        }

        /** The held-out tasks its versions are judged by; null for none. */
        @Nullable
        public String judgedBy() {
            JsonNode taskSet = recipe == null ? null : recipe.path("evaluation").path("taskSet");
            return taskSet != null && taskSet.isString() ? taskSet.asString() : null;
        }

        public boolean isJudged() {
            return recipe != null && recipe.path("evaluation").isObject();
        }
    }

    /** @param deviceSeconds by what the device worked at; what is unknown is absent */
    public record Cost(
            @Nullable Map<String, Double> deviceSeconds,
            @Nullable Dollars dollars) {}

    /** @param total absent where it is unknown */
    public record Dollars(@Nullable Double total, @Nullable String unknown) {}

    /** A policy version judged, or being judged. */
    public record Evaluation(
            int policyVersion,
            String state,
            @Nullable String taskSet,
            @Nullable Estimate passAt1,
            @Nullable String failure) {

        public boolean isOver() {
            return !state.equals("PREPARING") && !state.equals("RUNNING");
        }
    }

    /** A share with the ends of its 95 % interval. */
    public record Estimate(double value, double low, double high) {}
}
