package dev.tina.eval.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasoningTest {

    @Test
    void aCalculationThenTheEndOfThinkingThenABoxIsReasoningInFull() {
        assertThat(Reasoning.isShownIn("8+5=13 carry 1\n88+5=93\n</think>\nThe answer is \\boxed{93}."))
                .isTrue();
        assertThat(Reasoning.isShownIn("2-7+10=5 borrow 1\n12-7=5\n</think>\nIt is \\boxed{5}."))
                .isTrue();
    }

    @Test
    void aGuessIsNot() {
        assertThat(Reasoning.isShownIn("I can see it.\n</think>\nThe answer is \\boxed{75}."))
                .isFalse();
        assertThat(Reasoning.isShownIn("I think it is \\boxed{103}.")).isFalse();
    }

    @Test
    void reasoningWithoutItsEndOrItsBoxIsNotInFull() {
        assertThat(Reasoning.isShownIn("9-9=0\n99-49=50\nThe answer is \\boxed{50}."))
                .isFalse();
        assertThat(Reasoning.isShownIn("12-7=5\n</think>\nThe answer is 5.")).isFalse();
    }
}
