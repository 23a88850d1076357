package dev.tina.eval;

import dev.tina.common.Require;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patiently groups are asked for, and where models and problems lie.
 *
 * @param window groups of one evaluation that are asked for at once, so that training is not kept waiting behind them
 * @param groupDeadline how long a group may take before it is asked for again, then with twice the time
 * @param deadlinePerThousandTokens what a group may take longer for each thousand tokens it may sample
 * @param maxAttempts how often a group is asked for before the evaluation fails
 * @param models where the paths of models and adapters start
 * @param benchmarksFolder holds the user's own copies of benchmarks, such as aime24.jsonl
 */
@ConfigurationProperties(prefix = "tina.eval", ignoreUnknownFields = false)
public record EvaluationSettings(
        @DefaultValue("32") int window,
        @DefaultValue("5m") Duration groupDeadline,
        @DefaultValue("10s") Duration deadlinePerThousandTokens,
        @DefaultValue("5") int maxAttempts,
        @DefaultValue(".") Path models,
        @DefaultValue("benchmarks") Path benchmarksFolder) {

    public EvaluationSettings {
        Require.that(window >= 1, "tina.eval.window", window, "at least 1");
        Require.that(groupDeadline.isPositive(), "tina.eval.group-deadline", groupDeadline, "above 0");
        Require.that(
                !deadlinePerThousandTokens.isNegative(),
                "tina.eval.deadline-per-thousand-tokens",
                deadlinePerThousandTokens,
                "at least 0");
        Require.that(maxAttempts >= 1, "tina.eval.max-attempts", maxAttempts, "at least 1");
    }

    /** How long a group of so many tokens at most may take at first. */
    public Duration deadline(long tokens) {
        return groupDeadline.plus(deadlinePerThousandTokens.multipliedBy(tokens).dividedBy(1_000));
    }
}
