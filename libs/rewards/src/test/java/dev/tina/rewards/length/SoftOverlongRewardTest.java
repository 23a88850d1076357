package dev.tina.rewards.length;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.rewards.Groups;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SoftOverlongRewardTest {

    @Test
    void theLastFifthOfTheJobsLimitCostsMoreAndMore() {
        assertThat(Double.doubleToRawLongBits(reward(Map.of(), 800))).isZero();
        assertThat(reward(Map.of(), 0)).isZero();
        assertThat(reward(Map.of(), 900)).isEqualTo(-0.5);
        assertThat(reward(Map.of(), 1000)).isEqualTo(-1);
        assertThat(reward(Map.of(), 2000)).isEqualTo(-1);
    }

    @Test
    void lengthAndCacheCanBeSaid() {
        Map<String, String> parameters = Map.of("maxLength", "100", "cache", "40");
        assertThat(reward(parameters, 60)).isZero();
        assertThat(reward(parameters, 70)).isEqualTo(-0.25);
        assertThat(reward(parameters, 100)).isEqualTo(-1);
    }

    @Test
    void aLimitOfOneTokenStillGivesANumber() {
        assertThat(reward(Map.of("maxLength", "1"), 1)).isEqualTo(-1);
    }

    private static double reward(Map<String, String> parameters, int tokens) {
        return Groups.numbers("soft_overlong", parameters, Groups.of("5", Groups.completion("a", tokens)))
                .getFirst();
    }
}
