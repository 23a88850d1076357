package dev.tina.verifier.read.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionReaderTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    {}_5C_2 -> binomial(5, 2)
                    {}^5P_2 -> binomial(5, 2)·factorial(2)
                    """)
    void selectionsAreBinomials(String answer, String form) {
        assertThat(ReadAnswer.form(answer)).isEqualTo(form);
    }
}
