package dev.tina.verifier.read.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameReaderTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    \\alpha -> \\alpha
                    x -> x
                    e -> e
                    i -> i
                    f(a+b) -> f((a + b))
                    P(A|B) -> P(A, given(B))
                    """)
    void lettersAreNamesConstantsOrFunctions(String answer, String form) {
        assertThat(ReadAnswer.form(answer)).isEqualTo(form);
    }
}
