package dev.tina.rewards.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.group.RewardValue;
import dev.tina.rewards.Groups;
import dev.tina.rewards.ScoringGroup;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceRewardTest {

    @Test
    void theLetterChosenIsComparedWithTheReferenceLetter() {
        ScoringGroup group = Groups.of("B", "\\boxed{B}", "The answer is (C).", "B. Because it is.", "no idea");
        assertThat(Groups.numbers("choice", Map.of(), group)).containsExactly(1.0, 0.0, 1.0, 0.0);
    }

    @Test
    void onlyWhatFollowsTheThinkingCountsWhereThatIsAsked() {
        ScoringGroup group = Groups.of("B", "perhaps B</think>\\boxed{A}", "perhaps A</think>\\boxed{B}", "\\boxed{B}");
        assertThat(Groups.numbers("choice", Map.of("after", "</think>"), group)).containsExactly(0.0, 1.0, 0.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B",
                "b",
                "(B)",
                "$B$",
                "\\boxed{B}",
                "\\text{B}",
                "\\boxed{\\textbf{B}}",
                "B.",
                "B) 42",
                "(B) x + 1",
                "**B**",
                "Answer: B",
                "The answer is B",
                "B: yes",
                "Option B"
            })
    void theReferenceLetterIsReadHoweverItIsWritten(String reference) {
        assertThat(Groups.numbers("choice", Map.of(), Groups.of(reference, "\\boxed{B}", "\\boxed{A}")))
                .containsExactly(1.0, 0.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "E", "A cat", "AB", "", "Both A. and B."})
    void aReferenceThatIsNoneOfTheLettersMakesTheGroupAbsent(String reference) {
        assertThat(Groups.values("choice", Map.of(), Groups.of(reference, "\\boxed{B}")))
                .containsExactly(new RewardValue.Absent("the reference answer is none of the letters ABCD"));
    }

    @Test
    void otherLettersCanBeChosenFrom() {
        assertThat(Groups.numbers("choice", Map.of("letters", "PQ"), Groups.of("Q", "\\boxed{Q}", "\\boxed{B}")))
                .containsExactly(1.0, 0.0);
    }
}
