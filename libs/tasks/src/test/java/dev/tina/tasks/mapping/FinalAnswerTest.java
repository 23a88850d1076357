package dev.tina.tasks.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FinalAnswerTest {

    @Test
    void theLastClosedBoxHoldsTheAnswer() {
        assertThat(FinalAnswer.of("First \\boxed{1}, then \\boxed{\\frac{1}{2}}."))
                .contains("\\frac{1}{2}");
        assertThat(FinalAnswer.of("\\boxed {x^{2}} and \\boxed{never closed")).contains("x^{2}");
        assertThat(FinalAnswer.of("\\boxed{\\{1, 2\\}}")).contains("\\{1, 2\\}");
    }

    @Test
    void otherwiseTheLineAfterFourHashes() {
        assertThat(FinalAnswer.of("48/2 = 24\n#### 72")).contains("72");
        assertThat(FinalAnswer.of("#### 1\n#### 1,234 \nend")).contains("1,234");
    }

    @Test
    void aSolutionWithoutEitherHasNone() {
        assertThat(FinalAnswer.of("The answer is 7.")).isEmpty();
        assertThat(FinalAnswer.of("\\boxed{}")).isEmpty();
        assertThat(FinalAnswer.of("####")).isEmpty();
    }
}
