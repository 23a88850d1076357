package dev.tina.verifier.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquationsTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    2 + 3 = 6 -> true
                    2 + 3 = 5 -> false
                    x = 2 + 3 = 6 -> true
                    1/3 \\approx 0.333 -> false
                    90 = 1.5 -> true
                    5 = 6 -> true
                    \\begin{vmatrix} 1 & 2 \\\\ 3 & 4 \\end{vmatrix} = -2 -> false
                    \\begin{vmatrix} 1 & 2 \\\\ 3 & 4 \\end{vmatrix} = 2 -> true
                    \\sum_{i=1}^{3} i = 6 -> false
                    \\sum_{i=1}^{3} i = 7 -> true
                    """)
    void aCalculationThatDoesNotHoldIsFalse(String answer, boolean isFalse) {
        assertThat(Judged.comparison().isFalse(Judged.tree(answer))).isEqualTo(isFalse);
    }
}
