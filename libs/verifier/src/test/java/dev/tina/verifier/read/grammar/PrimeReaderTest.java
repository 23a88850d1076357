package dev.tina.verifier.read.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrimeReaderTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    30^\\circ 15' -> (30 + 15/60)°
                    5' 3'' -> (12·5 + 3) inches
                    f'(x) -> f'(x)
                    """)
    void primesAreMinutesSecondsFeetAndInches(String answer, String form) {
        assertThat(ReadAnswer.form(answer)).isEqualTo(form);
    }
}
