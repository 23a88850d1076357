package dev.tina.grpo.advantage;

import static dev.tina.grpo.batch.BatchFixture.group;
import static dev.tina.grpo.batch.BatchFixture.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tina.grpo.batch.StepBatch;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RewardMetricsTest {

    private static final RewardSettings SETTINGS =
            new RewardSettings(Map.of("score", 2.0), RewardAggregation.SUM, AdvantageScale.GROUP);

    @Test
    void absentRewardsAreLeftOutOfTheMeans() {
        assertThat(metrics(step(group(1, Double.NaN, 3), group(2, 2))))
                .contains(
                        entry("reward", 4.0),
                        entry("reward_std", 2 * Math.sqrt(2.0 / 3)),
                        entry("rewards/score/mean", 2.0),
                        entry("rewards/score/std", Math.sqrt(2.0 / 3)),
                        entry("groups/degenerate", 1.0),
                        entry("frac_reward_zero_std", 0.4));
    }

    @Test
    void whatIsNotDefinedIsLeftOut() {
        assertThat(metrics(step(group(Double.NaN, Double.NaN))))
                .containsOnlyKeys("frac_reward_zero_std", "groups/degenerate");
        assertThat(metrics(step(group(1, Double.NaN))))
                .containsEntry("reward", 2.0)
                .doesNotContainKey("reward_std");
    }

    private static Map<String, Double> metrics(StepBatch batch) {
        return RewardMetrics.of(batch, SETTINGS, Advantages.of(batch, SETTINGS));
    }
}
