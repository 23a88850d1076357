package dev.tina.verifier.read.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DenialsTest {

    @ParameterizedTest
    @ValueSource(strings = {"not", "never", "cannot", "won't", "except"})
    void someWordsDenyWhatStandsBehindThem(String word) {
        assertThat(Denials.deniesNext(word)).isTrue();
        assertThat(Denials.is(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "no", "rejected", "instead"})
    void someWordsDenyWhereverTheyStand(String word) {
        assertThat(Denials.deniesNext(word)).isFalse();
        assertThat(Denials.any(List.of("is", word))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"now", "note", "area", "want"})
    void otherWordsDenyNothing(String word) {
        assertThat(Denials.is(word)).isFalse();
    }
}
