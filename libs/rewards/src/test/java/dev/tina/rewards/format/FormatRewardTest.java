package dev.tina.rewards.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.rewards.Groups;
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

    @Test
    void whatThePromptOpenedNeedNotBeOpenedAgain() {
        assertThat(think("a\n</think>\nb")).isEqualTo(1);
        assertThat(think("a</think>b")).isZero();
        assertThat(think("</think><think>a")).isZero();
        Map<String, String> opened = Map.of("variant", "think", "opened", "true");
        assertThat(Groups.number("format", opened, "a</think>b")).isEqualTo(1);
        assertThat(Groups.number("format", opened, "<think>a</think>b")).isZero();
    }

    @Test
    void lineEndsOfTwoCharactersAreLineEnds() {
        assertThat(paper("a\r\n</think>\r\nb")).isEqualTo(1);
        assertThat(paper("a\r\n</think> b")).isZero();
    }

    private static double paper(String text) {
        return Groups.number("format", Map.of(), text);
    }

    private static double think(String text) {
        return Groups.number("format", Map.of("variant", "think"), text);
    }
}
