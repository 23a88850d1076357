package dev.tina.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FormatRewardTest {

    @Test
    void closingTheThinkingOnceOnALineOfItsOwnIsTheFormat() {
        assertThat(paper("a\n</think>\nb")).isEqualTo(1);
        assertThat(paper("a</think>\nb")).isZero();
        assertThat(paper("a\n</think> b")).isZero();
        assertThat(paper("a\n</think>\nb\n</think>\nc")).isZero();
        assertThat(paper("a\n</think>\n</think>\nb")).isZero();
        assertThat(paper("")).isZero();
    }

    @Test
    void openingItFirstAndOnceIsTheOtherFormat() {
        assertThat(think("<think>a</think>b")).isEqualTo(1);
        assertThat(think("<think></think>")).isEqualTo(1);
        assertThat(think("a<think>b</think>")).isZero();
        assertThat(think("<think>a<think>b</think>")).isZero();
        assertThat(think("<think>a")).isZero();
    }

    private static double paper(String text) {
        return Groups.number("format", Map.of(), text);
    }

    private static double think(String text) {
        return Groups.number("format", Map.of("variant", "think"), text);
    }
}
