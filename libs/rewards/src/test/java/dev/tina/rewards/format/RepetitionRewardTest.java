package dev.tina.rewards.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tina.contracts.group.FinishReason;
import dev.tina.rewards.Groups;
import dev.tina.rewards.ScoringCompletion;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepetitionRewardTest {

    @Test
    void theShareOfRepeatedThreeGramsIsTaken() {
        assertThat(reward("a b c A B C a b c")).isCloseTo(-(1 - 3 / 7.0), within(1e-12));
        assertThat(Double.doubleToRawLongBits(reward("a b c d e"))).isZero();
    }

    @Test
    void fewerWordsThanThreeCostNothing() {
        assertThat(reward("a a")).isZero();
        assertThat(reward(" \n\t")).isZero();
    }

    @Test
    void wordsArePartedByAnySpace() {
        assertThat(reward("a\u00A0a\u2003a\u0085a")).isEqualTo(-0.5);
    }

    @Test
    void longerGramsAndHarderPenaltiesCanBeAskedFor() {
        assertThat(Groups.number("repetition", Map.of("ngramSize", "1", "maxPenalty", "-2"), "a a a b"))
                .isEqualTo(-1);
        assertThat(Groups.number("repetition", Map.of("ngramSize", "64"), "a ".repeat(65)))
                .isEqualTo(-0.5);
    }

    @Test
    void tokensCountInsteadOfWordsWhereThatIsAsked() {
        ScoringCompletion tokens = new ScoringCompletion("a", new int[] {1, 2, 1, 2, 1}, FinishReason.STOP);
        assertThat(Groups.numbers("repetition", Map.of("unit", "tokens", "ngramSize", "2"), Groups.of("5", tokens)))
                .containsExactly(-0.5);
    }

    @Test
    void gramsAreComparedAndNotTheirHashes() {
        assertThat(reward("Aa BB x AaBB y BBAa z BBBB AaAa")).isZero();
    }

    private static double reward(String text) {
        return Groups.number("repetition", Map.of(), text);
    }
}
