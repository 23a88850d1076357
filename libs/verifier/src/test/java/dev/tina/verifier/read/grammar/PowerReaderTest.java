package dev.tina.verifier.read.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerReaderTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    x^2 -> x^2
                    2^{3^2} -> 2^(3^2)
                    5! -> factorial(5)
                    7!! -> factorial(7, 2)
                    50\\% -> 50%
                    30^\\circ -> 30°
                    x_1 -> x_1
                    F_{n-1} -> F_((n + -1))
                    1^{\\text{st}} -> 1
                    """)
    void whatStandsBehindAnAtomBindsToIt(String answer, String form) {
        assertThat(ReadAnswer.form(answer)).isEqualTo(form);
    }
}
