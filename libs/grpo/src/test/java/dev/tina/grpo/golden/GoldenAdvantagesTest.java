package dev.tina.grpo.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tina.grpo.advantage.Advantages;
import dev.tina.grpo.advantage.RewardMetrics;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The advantages and reward metrics of every reference case. */
class GoldenAdvantagesTest {

    static Stream<GoldenCase> cases() {
        return GoldenCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void advantagesEqualTheReference(GoldenCase golden) {
        assertThat(Advantages.of(golden.batch(), golden.rewards()).values())
                .containsExactly(golden.advantages(), within(1e-5));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rewardMetricsEqualTheReference(GoldenCase golden) {
        Advantages advantages = Advantages.of(golden.batch(), golden.rewards());
        Map<String, Double> metrics = RewardMetrics.of(golden.batch(), golden.rewards(), advantages);
        golden.metrics(1).forEach((name, expected) -> {
            if (name.startsWith("reward") || name.equals("frac_reward_zero_std")) {
                assertThat(metrics.get(name)).as(name).isCloseTo(expected, within(1e-4 * Math.abs(expected)));
            }
        });
        assertThat(metrics).containsEntry("groups/degenerate", 1.0);
    }
}
