package dev.tina.verifier.read.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BehindReaderTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    5 apples -> 5 apples
                    5 million -> 5000000
                    5 squared -> 5^2
                    5 or more -> ≥ 5
                    5 \\text{ cm} -> 5 cm
                    90 \\text{ minutes} -> 90 minutes
                    1 hour 30 minutes -> (60·1 + 30) minutes
                    5 is wrong -> 'is wrong'(5)
                    5 (since x > 0) -> 5
                    60 km/h -> 60 km / h
                    10\\% -> 10%
                    5 twelfths -> 'twelfths'(5)
                    2 dozen -> 24
                    x is at least 5 -> x ≥ 5
                    """)
    void wordsBehindAreUnitsScalesBoundsOrReasons(String answer, String form) {
        assertThat(ReadAnswer.form(answer)).isEqualTo(form);
    }
}
