package dev.tina.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({"-1, 0 s", "59.4, 59 s", "59.5, 1 min 0 s", "185, 3 min 5 s", "7800, 2 h 10 min", "90000, 1 d 1 h"})
    void twoUnitsAreEnough(double seconds, String text) {
        assertThat(Span.of(seconds)).isEqualTo(text);
    }
}
