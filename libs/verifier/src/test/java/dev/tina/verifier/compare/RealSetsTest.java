package dev.tina.verifier.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealSetsTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    (1, 2) \\cup (2, 3] -> (1, 3] -> different: another set
                    [1, 2] \\cup (2, 3] -> [1, 3] -> equal: the same set
                    [1, 2) -> [1, 2] -> different: another kind of bracket
                    (1, 5) \\setminus \\{2\\} -> (1, 2) \\cup (2, 5) -> equal: the same set
                    (0, 3) \\cap (1, 5) -> (1, 3) -> equal: the same set
                    [1, 2] -> x \\ge 1 -> different: only the answer is a relation
                    \\mathbb{R} -> (-\\infty, \\infty) -> equal: the same set
                    \\mathbb{R}^+ -> (0, \\infty) -> equal: the same set
                    (a, b) \\cup (c, d) -> (c, d) \\cup (a, b) -> equal: equal item by item
                    (1, 2) \\cup (3, 4) -> (1, 2) -> different: another set
                    """)
    void setsAreEqualIfTheyHoldTheSameNumbers(String reference, String answer, String result) {
        assertThat(Judged.of(reference, answer)).isEqualTo(result);
    }
}
