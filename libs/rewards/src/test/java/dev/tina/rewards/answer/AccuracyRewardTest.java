package dev.tina.rewards.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.group.RewardValue;
import dev.tina.rewards.Groups;
import dev.tina.rewards.ScoringGroup;
import dev.tina.verifier.VerifierSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccuracyRewardTest {

    private static final Map<String, String> DEFAULTS = Map.of();

    @Test
    void theBoxedAnswerDecides() {
        ScoringGroup group = Groups.of("\\frac{1}{2}", "5 \\boxed{0.5}", "\\boxed{2}", "it is 0.5");
        assertThat(Groups.numbers("accuracy", DEFAULTS, group)).containsExactly(1.0, 0.0, 0.0);
    }

    @Test
    void anAnswerOutsideTheBoxCountsWhereTheSourceSaysSo() {
        ScoringGroup group = Groups.of("7", "The answer is $7$.", "The answer is 7.");
        assertThat(Groups.numbers("accuracy", Map.of("source", "latex"), group)).containsExactly(1.0, 0.0);
        assertThat(Groups.numbers("accuracy", Map.of("source", "anywhere"), group))
                .containsExactly(1.0, 1.0);
    }

    @Test
    void onlyWhatFollowsTheThinkingCountsWhereThatIsAsked() {
        ScoringGroup group =
                Groups.of("7", "\\boxed{7}</think>\\boxed{8}", "\\boxed{8}</think>\\boxed{7}", "\\boxed{7}");
        assertThat(Groups.numbers("accuracy", Map.of("after", "</think>"), group))
                .containsExactly(0.0, 1.0, 0.0);
    }

    @Test
    void whatIsForgivenCanBeTakenBack() {
        ScoringGroup group = Groups.of("\\frac{1}{2}", "\\boxed{\\frac{2}{4}}");
        assertThat(Groups.numbers("accuracy", DEFAULTS, group)).containsExactly(1.0);
        assertThat(Groups.numbers("accuracy", Map.of("forgiven", ""), group)).containsExactly(0.0);
    }

    @Test
    void anUnreadableReferenceMakesAllOfTheGroupAbsentWithTheReason() {
        assertThat(Groups.values("accuracy", DEFAULTS, Groups.of(" ", "\\boxed{5}", "no")))
                .containsOnly(new RewardValue.Absent("the reference answer is blank"));
    }

    @Test
    void anAnswerThatCannotBeDecidedIsWrong() {
        ScoringGroup group = Groups.of("5", "\\boxed{\\det A}", "\\boxed{\\sum_{k=1}^{10^{12}} k}", "\\boxed{5}");
        assertThat(Groups.numbers("accuracy", DEFAULTS, group)).containsExactly(0.0, 0.0, 1.0);
    }

    @Test
    void anAnswerThatTheReferenceLeavesOpenIsAbsentWithTheReason() {
        ScoringGroup group = Groups.of("9^{9^{9^{9}}}", "\\boxed{9^{9^{9^{9}}} + 1}", "\\boxed{9^{9^{9^{9}}}}");
        assertThat(Groups.values("accuracy", DEFAULTS, group))
                .containsExactly(
                        new RewardValue.Absent(
                                "undecided: the reference answer cannot be decided: no point tells them" + " apart"),
                        new RewardValue.Present(1));
    }

    @Test
    void whereOneAnswerIsLeftOpenNoOtherOfTheGroupIsCalledWrong() {
        ScoringGroup group = Groups.of("9^{9^{9^{9}}}", "\\boxed{9^{9^{9^{9}}} + 1}", "\\boxed{7}", "no box");
        assertThat(Groups.values("accuracy", DEFAULTS, group))
                .allMatch(RewardValue.Absent.class::isInstance)
                .hasSize(3);
        assertThat(Groups.numbers("accuracy", DEFAULTS, Groups.of("9^{9^{9^{9}}}", "\\boxed{7}", "no box")))
                .containsExactly(0.0, 0.0);
    }

    @Test
    void aVerdictIsGivenOnceHoweverManyRewardsAskForIt() {
        ScoringGroup group = Groups.of("7", "\\boxed{7}", "\\boxed{8}");
        assertThat(group.fuelSoFar()).isZero();
        Groups.values("accuracy", DEFAULTS, group);
        Groups.values("length", DEFAULTS, group);
        Groups.values("cosine", DEFAULTS, group);
        assertThat(group.verdictsSoFar()).hasSize(2);
        assertThat(group.fuelSoFar()).isPositive();
        assertThat(group.verdicts(VerifierSettings.DEFAULT)).isSameAs(group.verdicts(VerifierSettings.DEFAULT));
        Groups.values("accuracy", Map.of("after", "</think>"), group);
        assertThat(group.verdictsSoFar()).hasSize(4);
    }
}
