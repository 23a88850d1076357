package dev.tina.rewards.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.rewards.Groups;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TagCountRewardTest {

    private static final String ALL = "<think>\na\n</think>\n<answer>\nb\n</answer>";

    @Test
    void eachTagOfTheThinkingIsWorthAHalf() {
        assertThat(paper(ALL)).isEqualTo(1);
        assertThat(paper("a\n</think>\nb")).isEqualTo(0.5);
        assertThat(paper("<think>\n<think>\na\n</think>\nb")).isEqualTo(0.5);
        assertThat(paper("<think>a</think>")).isZero();
    }

    @Test
    void eachOfTheFourTagsIsWorthAQuarter() {
        assertThat(strict(ALL)).isEqualTo(1);
        assertThat(strict(ALL + "\n</answer>")).isEqualTo(0.75);
        assertThat(strict("<think>\na\n</think>\nb")).isEqualTo(0.5);
    }

    @Test
    void aTagThatThePromptGaveCounts() {
        assertThat(Groups.number("tag_count", Map.of("opened", "true"), "a\n</think>\nb"))
                .isEqualTo(1);
        assertThat(Groups.number("tag_count", Map.of("opened", "true"), "<think>\na\n</think>\nb"))
                .isEqualTo(0.5);
    }

    private static double paper(String text) {
        return Groups.number("tag_count", Map.of(), text);
    }

    private static double strict(String text) {
        return Groups.number("tag_count", Map.of("variant", "strict"), text);
    }
}
