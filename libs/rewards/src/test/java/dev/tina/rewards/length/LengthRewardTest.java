package dev.tina.rewards.length;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.group.RewardValue;
import dev.tina.rewards.Groups;
import dev.tina.rewards.ScoringGroup;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LengthRewardTest {

    private static final String RIGHT = "\\boxed{7}";
    private static final String WRONG = "\\boxed{8}";

    @Test
    void shortRightAnswersGainAndLongOnesLoseWhileWrongOnesNeverGain() {
        ScoringGroup group = Groups.of(
                "7",
                Groups.completion(RIGHT, 100),
                Groups.completion(RIGHT, 300),
                Groups.completion(WRONG, 150),
                Groups.completion(WRONG, 250));
        assertThat(Groups.numbers("length", Map.of(), group)).containsExactly(0.5, -0.5, 0.0, -0.25);
    }

    @Test
    void equalLengthsEarnNothing() {
        ScoringGroup group = Groups.of("7", Groups.completion(RIGHT, 100), Groups.completion(WRONG, 100));
        assertThat(Groups.numbers("length", Map.of(), group)).containsExactly(0.0, 0.0);
    }

    @Test
    void charactersCountInsteadOfTokensWhereThatIsAsked() {
        ScoringGroup group = Groups.of(
                "7",
                Groups.completion(RIGHT, 5),
                Groups.completion("\uD835\uDFCF" + RIGHT, 4),
                Groups.completion(RIGHT + "12", 3));
        assertThat(Groups.numbers("length", Map.of("unit", "characters"), group))
                .containsExactly(0.5, 0.0, -0.5);
    }

    @Test
    void aCompletionWhoseCorrectnessIsUnknownIsAbsentAndCountsAsNoBodysLongest() {
        ScoringGroup group = Groups.of(
                "9^{9^{9^{9}}}",
                Groups.completion("\\boxed{9^{9^{9^{9}}}}", 100),
                Groups.completion("\\boxed{9^{9^{9^{9}}} + 1}", 900),
                Groups.completion("\\boxed{9^{9^{9^{9}}}}", 200));
        List<RewardValue> values = Groups.values("length", Map.of(), group);
        assertThat(values.get(0)).isEqualTo(new RewardValue.Present(0.5));
        assertThat(values.get(1)).isInstanceOf(RewardValue.Absent.class);
        assertThat(values.get(2)).isEqualTo(new RewardValue.Present(-0.5));
    }
}
