package dev.tina.verifier.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarsTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    1/2 -> 0.5 -> equal: equal numbers
                    1/3 -> 0.3333 -> equal: rounded as far as shown
                    1/3 -> 0.33 -> different: other numbers
                    \\sqrt{8} -> 2\\sqrt{2} -> equal: equal to many digits
                    (x+1)^2 -> x^2 + 2x + 1 -> equal: the same polynomials
                    \\sin^2 x + \\cos^2 x -> 1 -> equal: equal to many digits
                    28\\% -> 28 -> equal: the same expression
                    28\\% -> 0.28 -> equal: equal numbers
                    10^{20} + \\sqrt{2} -> 10^{20} + \\sqrt{3} -> different: other values, from some digit on
                    2/4 -> 1/2 -> equal: equal numbers
                    \\pi -> 3.14 -> different: other values
                    \\pi -> 3.1416 -> equal: rounded as far as shown
                    x + 1 -> x + 2 -> different: other values
                    \\infty -> \\infty - \\infty -> different: one is infinite
                    """)
    void valuesAreComparedExactlyThenAtPointsThenToManyDigits(String reference, String answer, String result) {
        assertThat(Judged.of(reference, answer)).isEqualTo(result);
    }
}
