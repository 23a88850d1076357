package dev.tina.rewards.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.group.RewardSpec;
import dev.tina.rewards.AnswerSpan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerReadingTest {

    private static final String COMPLETION = "\\boxed{3} no, \ud835\udfd9 so it is \\boxed{\\frac{1}{2}}.";

    private final AnswerReading reading =
            AnswerReading.by(List.of(new RewardSpec("format", 1, Map.of()), new RewardSpec("accuracy", 2, Map.of())));

    @Test
    void spanHoldsTheLastBoxWhetherTheAnswerIsRightOrWrong() {
        for (String reference : List.of("0.5", "7")) {
            AnswerSpan span = reading.spanOf(COMPLETION, reference).orElseThrow();
            assertThat(COMPLETION.substring(span.start(), span.end())).isEqualTo("\\boxed{\\frac{1}{2}}");
        }
    }

    @Test
    void withoutAnAnswerOrARewardThatComparesThereIsNoSpan() {
        assertThat(reading.spanOf("I cannot tell", "7")).isEmpty();
        assertThat(AnswerReading.by(List.of(new RewardSpec("format", 1, Map.of())))
                        .spanOf(COMPLETION, "0.5"))
                .isEmpty();
    }
}
