package dev.tina.verifier.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixComparisonTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    \\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix} -> \\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix} -> equal: equal item by item
                    \\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix} -> (1, 2) -> equal: equal item by item
                    \\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix} -> (2, 1) -> different: other numbers
                    2 \\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix} -> \\begin{pmatrix} 2 & 4 \\\\ 6 & 8 \\end{pmatrix} -> equal: equal item by item
                    \\begin{pmatrix} 1 & 2 \\end{pmatrix} -> \\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix} -> different: a matrix of another shape
                    """)
    void matricesAreComparedCellByCell(String reference, String answer, String result) {
        assertThat(Judged.of(reference, answer)).isEqualTo(result);
    }
}
