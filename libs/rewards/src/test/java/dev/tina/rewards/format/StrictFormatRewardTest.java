package dev.tina.rewards.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.rewards.Groups;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StrictFormatRewardTest {

    @Test
    void theWholeTextHasTheFrame() {
        assertThat(strict("<think>\na\n</think>\n<answer>\nb\n</answer>")).isEqualTo(1);
        assertThat(strict("<think>\n\n</think>\n<answer>\n\n</answer>\n")).isEqualTo(1);
        assertThat(strict(" <think>\na\n</think>\n<answer>\nb\n</answer>")).isZero();
        assertThat(strict("<think>\na\n</think>\n<answer>\nb\n</answer> more")).isZero();
        assertThat(strict("<think>\na\n</think><answer>\nb\n</answer>")).isZero();
        assertThat(strict("<think>\na\n</think>\n<answer></answer>")).isZero();
    }

    @Test
    void nothingNeedStandBetweenTheLinesOfTheTags() {
        assertThat(strict("<think>\na\n</think>\n<answer>\n</answer>")).isEqualTo(1);
        assertThat(strict("<think>\n</think>\n<answer>\nb\n</answer>")).isEqualTo(1);
        assertThat(strict("<think>\n</think>\n<answer>\n</answer>")).isEqualTo(1);
    }

    @Test
    void theAnswerHoldsABlockOfTheLanguageWhereOneIsNamed() {
        assertThat(code("<think>\na\n</think>\n<answer>\n```python\nx\n```\n</answer>"))
                .isEqualTo(1);
        assertThat(code("<think>\n```python\nx\n```\n</think>\n<answer>\nx\n</answer>"))
                .isZero();
        assertThat(code("<think>\na\n</think>\n<answer>\n```java\nx\n```\n</answer>"))
                .isZero();
        assertThat(code("<think>\na\n</think>\n<answer>\n```python\nx\n</answer>"))
                .isZero();
    }

    private static double strict(String text) {
        return Groups.number("format_strict", Map.of(), text);
    }

    private static double code(String text) {
        return Groups.number("format_strict", Map.of("code", "python"), text);
    }
}
