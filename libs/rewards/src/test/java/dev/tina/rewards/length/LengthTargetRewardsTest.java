package dev.tina.rewards.length;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tina.contracts.group.RewardValue;
import dev.tina.rewards.Groups;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LengthTargetRewardsTest {

    private static final String RIGHT = "\\boxed{7}";
    private static final String WRONG = "\\boxed{8}";

    @Test
    void exactPaysForEveryTokenBesideTheTarget() {
        assertThat(reward("length_exact", RIGHT, 500)).isEqualTo(1);
        assertThat(reward("length_exact", RIGHT, 600)).isCloseTo(0.97, within(1e-12));
        assertThat(reward("length_exact", RIGHT, 400)).isCloseTo(0.97, within(1e-12));
        assertThat(reward("length_exact", WRONG, 600)).isCloseTo(-0.03, within(1e-12));
        assertThat(reward("length_exact", WRONG, 500)).isZero();
    }

    @Test
    void maxGivesRightAnswersMoreTheShorterTheyAreAndWrongOnesNothing() {
        assertThat(reward("length_max", RIGHT, 500)).isEqualTo(0.5);
        assertThat(reward("length_max", RIGHT, 100)).isCloseTo(0.62, within(1e-12));
        assertThat(reward("length_max", RIGHT, 900)).isCloseTo(0.38, within(1e-12));
        assertThat(reward("length_max", WRONG, 100)).isZero();
    }

    @Test
    void maxStaysBetweenZeroAndOne() {
        assertThat(reward("length_max", RIGHT, 100, "alpha", "1")).isEqualTo(1);
        assertThat(reward("length_max", RIGHT, 900, "alpha", "1")).isZero();
        assertThat(reward("length_max", RIGHT, 500, "delta", "0.25")).isEqualTo(0.25);
    }

    @Test
    void bothAreAbsentWhereTheReferenceCannotBeRead() {
        for (String name : new String[] {"length_exact", "length_max"}) {
            assertThat(Groups.values(name, Map.of("target", "500"), Groups.of(" ", RIGHT)))
                    .containsExactly(new RewardValue.Absent("the reference answer is blank"));
        }
    }

    private static double reward(String name, String text, int tokens, String... parameter) {
        Map<String, String> parameters = new HashMap<>(Map.of("target", "500"));
        if (parameter.length == 2) {
            parameters.put(parameter[0], parameter[1]);
        }
        return Groups.numbers(name, parameters, Groups.of("7", Groups.completion(text, tokens)))
                .getFirst();
    }
}
