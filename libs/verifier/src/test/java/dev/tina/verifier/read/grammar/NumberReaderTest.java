package dev.tina.verifier.read.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberReaderTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    3\\frac{1}{2} -> (3 + 1/2)
                    2 1/2 -> (2 + 1/2)
                    101_2 -> 5 in base 2
                    12_{\\text{seven}} -> 9 in base 7
                    1{,}234{,}567 -> 1234567
                    0.1\\overline{6} -> 1/6
                    1.5e-3 -> 3/2000
                    """)
    void numbersTakeTheirFractionAndTheirBase(String answer, String form) {
        assertThat(ReadAnswer.form(answer)).isEqualTo(form);
    }
}
