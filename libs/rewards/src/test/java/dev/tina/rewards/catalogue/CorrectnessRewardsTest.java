package dev.tina.rewards.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.group.RewardSpec;
import dev.tina.contracts.group.RewardValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectnessRewardsTest {

    private static final RewardValue RIGHT = new RewardValue.Present(1);
    private static final RewardValue WRONG = new RewardValue.Present(0.5);
    private static final RewardValue ABSENT = new RewardValue.Absent("no answer within PT10S");

    @Test
    void accuracyDecidesBeforeChoice() {
        assertThat(CorrectnessRewards.verdict(Map.of("accuracy", RIGHT, "choice", WRONG)))
                .hasValue(true);
        assertThat(CorrectnessRewards.verdict(Map.of("choice", WRONG, "format", RIGHT)))
                .hasValue(false);
    }

    @Test
    void absentOrMissingRewardGivesNoVerdict() {
        assertThat(CorrectnessRewards.verdict(Map.of("accuracy", ABSENT, "choice", RIGHT)))
                .isEmpty();
        assertThat(CorrectnessRewards.verdict(Map.of("format", RIGHT))).isEmpty();
    }

    @Test
    void onlyThoseOfTheListJudge() {
        RewardSpec format = new RewardSpec("format", 1, Map.of());
        assertThat(CorrectnessRewards.isAmong(List.of(format))).isFalse();
        assertThat(CorrectnessRewards.isAmong(List.of(format, new RewardSpec("choice", 0, Map.of()))))
                .isTrue();
    }
}
