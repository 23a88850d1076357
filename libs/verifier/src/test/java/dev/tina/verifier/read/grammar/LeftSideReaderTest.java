package dev.tina.verifier.read.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeftSideReaderTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    v(t) = 3t -> v(t) = 3·t
                    f^{-1}(x) = x+1 -> f^-1(x) = (x + 1)
                    P(X>2) = 0.5 -> P(X > 2) = 1/2
                    2x = 10 -> 2·x = 10
                    """)
    void aLeftSideAppliesItsName(String answer, String form) {
        assertThat(ReadAnswer.form(answer)).isEqualTo(form);
    }
}
