package dev.tina.rewards.length;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tina.contracts.group.RewardValue;
import dev.tina.rewards.Groups;
import dev.tina.rewards.ScoringGroup;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CosineRewardTest {

    private static final String RIGHT = "\\boxed{7}";
    private static final String WRONG = "\\boxed{8}";

    @Test
    void rightAnswersFallFromOneToAHalfOverTheJobsLimit() {
        assertThat(clean(RIGHT, 0)).isEqualTo(1);
        assertThat(clean(RIGHT, 500)).isCloseTo(0.75, within(1e-12));
        assertThat(clean(RIGHT, 1000)).isEqualTo(0.5);
    }

    @Test
    void wrongAnswersRiseFromMinusOneToMinusAHalf() {
        assertThat(clean(WRONG, 0)).isEqualTo(-1);
        assertThat(clean(WRONG, 250)).isCloseTo(-0.75 - 0.25 * Math.sqrt(0.5), within(1e-12));
        assertThat(clean(WRONG, 1000)).isEqualTo(-0.5);
    }

    @Test
    void beyondTheLongestTheValueStaysUnlessItIsThePapers() {
        assertThat(clean(RIGHT, 2000)).isEqualTo(0.5);
        assertThat(paper(RIGHT + "x".repeat(2 * 9 - 9))).isEqualTo(1);
    }

    @Test
    void thePapersWrongAnswersFallFromNothingToMinusAHalf() {
        assertThat(paper(WRONG)).isEqualTo(-0.5);
        assertThat(paper(WRONG + "x".repeat(9))).isZero();
    }

    @Test
    void theEndsOfTheCurvesCanBeSaid() {
        Map<String, String> parameters =
                Map.of("maxLength", "10", "maxCorrect", "3", "minCorrect", "2", "minWrong", "-4", "maxWrong", "-5");
        ScoringGroup group = Groups.of(
                "7",
                Groups.completion(RIGHT, 0),
                Groups.completion(RIGHT, 10),
                Groups.completion(WRONG, 0),
                Groups.completion(WRONG, 10));
        assertThat(Groups.numbers("cosine", parameters, group)).containsExactly(3.0, 2.0, -4.0, -5.0);
    }

    @Test
    void itIsAbsentWhereTheReferenceCannotBeRead() {
        assertThat(Groups.values("cosine", Map.of(), Groups.of(" ", RIGHT)))
                .containsExactly(new RewardValue.Absent("the reference answer is blank"));
    }

    private static double clean(String text, int tokens) {
        return Groups.numbers("cosine", Map.of(), Groups.of("7", Groups.completion(text, tokens)))
                .getFirst();
    }

    /** The longest is 9 characters, as long as {@code RIGHT} is. */
    private static double paper(String text) {
        return Groups.numbers("cosine", Map.of("variant", "paper", "maxLength", "9"), Groups.of("7", text))
                .getFirst();
    }
}
