package dev.tina.verifier.read.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontReaderTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    \\text{the area is } 5 -> 5
                    \\text{negative } 5 -> -5
                    \\text{at least } 5 -> ≥ 5
                    \\text{half of } 10 -> 1/2·10
                    \\text{the square root of } 16 -> root(16, 2)
                    \\text{not } 5 -> 'not'(5)
                    \\text{no solution} -> {}
                    \\text{all real numbers} -> (-∞, ∞)
                    \\text{all real numbers except } 2 -> (-∞, ∞) difference {2}
                    \\text{does not exist} -> does not exist
                    \\text{Alice and Bob} -> Alice, Bob
                    \\text{Monday} -> Monday
                    infinitely many -> infinitely many
                    """)
    void wordsInFrontNameChangeOrDeny(String answer, String form) {
        assertThat(ReadAnswer.form(answer)).isEqualTo(form);
    }
}
