package dev.tina.eval.evaluation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patiently groups are asked for.
 *
 * @param window groups of one evaluation that are asked for at once, so that training is not kept waiting behind them
 * @param groupDeadline how long a group may take before it is asked for again, then with twice the time
 * @param maxAttempts how often a group is asked for before the evaluation fails
 */
@ConfigurationProperties(prefix = "tina.eval", ignoreUnknownFields = false)
record EvaluationSettings(
        @DefaultValue("32") int window,
        @DefaultValue("5m") Duration groupDeadline,
        @DefaultValue("5") int maxAttempts) {

    EvaluationSettings {
        require(window >= 1, "window", window, "at least 1");
        require(groupDeadline.isPositive(), "group-deadline", groupDeadline, "above 0");
        require(maxAttempts >= 1, "max-attempts", maxAttempts, "at least 1");
    }

    private static void require(boolean holds, String field, Object value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException("tina.eval." + field + " must be " + allowed + ", was " + value);
        }
    }
}
