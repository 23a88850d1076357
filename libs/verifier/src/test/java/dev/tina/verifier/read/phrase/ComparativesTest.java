package dev.tina.verifier.read.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.verifier.read.phrase.Comparatives.Comparative;
import dev.tina.verifier.read.token.Words;
import dev.tina.verifier.tree.Relator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparativesTest {

    @ParameterizedTest
    @CsvSource({
        "at least five, AT_LEAST, 2",
        "greater than or equal to x, AT_LEAST, 5",
        "greater than x, GREATER, 2",
        "no more than ten, AT_MOST, 3",
        "below zero, LESS, 1",
        "not equal to it, NOT_EQUAL, 3"
    })
    void theLongestPhraseThatComparesIsTaken(String text, Relator relator, int words) {
        assertThat(Comparatives.first(Words.of(text))).isEqualTo(new Comparative(relator, words));
    }

    @Test
    void betweenTwoSidesAVerbIsNeeded() {
        assertThat(Comparatives.between(Words.of("is at least"), false)).isEqualTo(Relator.AT_LEAST);
        assertThat(Comparatives.between(Words.of("at least"), false)).isNull();
        assertThat(Comparatives.between(Words.of("at least"), true)).isEqualTo(Relator.AT_LEAST);
        assertThat(Comparatives.between(Words.of("is equal to"), false)).isEqualTo(Relator.EQUAL);
        assertThat(Comparatives.between(Words.of("is not"), false)).isEqualTo(Relator.NOT_EQUAL);
        assertThat(Comparatives.between(Words.of("is almost"), false)).isNull();
    }
}
