package dev.tina.rewards.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.rewards.Groups;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasoningStepsRewardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Step 12: go",
                "3. go",
                "list\n- a",
                "list\n* a",
                "First, go",
                "Second, go",
                "Next, go",
                "Finally, go"
            })
    void eachMarkIsWorthAThird(String text) {
        assertThat(reward(text)).isEqualTo(1 / 3.0);
    }

    @Test
    void moreThanThreeMarksEarnNoMore() {
        assertThat(reward("1. a\n- b")).isEqualTo(2 / 3.0);
        assertThat(reward("a\n- b\n- c\n- d\n- e")).isEqualTo(1);
    }

    @Test
    void aNumberWithinTheTextOrAStepWithoutColonIsNoMark() {
        assertThat(reward("a\n1. b")).isZero();
        assertThat(reward("Step 1 is first")).isZero();
    }

    @Test
    void theNumberOfMarksCanBeSaid() {
        assertThat(Groups.number("reasoning_steps", Map.of("steps", "4"), "a\n- b"))
                .isEqualTo(0.25);
    }

    private static double reward(String text) {
        return Groups.number("reasoning_steps", Map.of(), text);
    }
}
