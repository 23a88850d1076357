package dev.tina.verifier.read.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionReaderTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    \\sin 2x -> sin(2·x)
                    \\sin^2 x -> (sin(x))^2
                    \\log_2 8 -> log(8, 2)
                    \\ln x -> ln(x)
                    \\gcd(4, 6) -> gcd(4, 6)
                    f(x) -> f(x)
                    \\sin^{-1} x -> arcsin(x)
                    """)
    void argumentsWithoutBracketsReachAsFarAsTheProduct(String answer, String form) {
        assertThat(ReadAnswer.form(answer)).isEqualTo(form);
    }
}
