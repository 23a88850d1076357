package dev.tina.verifier.read.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandReaderTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    \\frac12 -> 1/2
                    \\frac{a}{b} -> a/b
                    \\sqrt[3]{8} -> root(8, 3)
                    \\binom{5}{2} -> binomial(5, 2)
                    \\pm 3 -> ±3
                    \\mathbb{R}^+ -> (0, ∞)
                    """)
    void commandsReadTheirArguments(String answer, String form) {
        assertThat(ReadAnswer.form(answer)).isEqualTo(form);
    }
}
