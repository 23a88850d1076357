package dev.tina.cli.client.answer;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a job's steps had to learn from; shares are between 0 and 1, and absent before the first step.
 *
 * @param groups that were learned from
 * @param withoutGradient share of the groups whose completions are all worth the same
 * @param truncated share of the completions that were cut off
 * @param absentRewards share of the reward values that could not be computed
 * @param absentReasons the most frequent reasons for that
 */
public record SignalsAnswer(
        @Nullable Long groups,
        @Nullable Double withoutGradient,
        @Nullable Double truncated,
        @Nullable Double absentRewards,
        List<Reason> absentReasons) {

    public SignalsAnswer {
        absentReasons = Objects.requireNonNullElse(absentReasons, List.of());
    }

    /** Why a reward could not be computed, and how often. */
    public record Reason(String reward, String reason, long count) {}
}
