package dev.tina.verifier.read.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixReaderTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    \\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix} -> [[1, 2], [3, 4]]
                    \\begin{vmatrix} 1 & 2 \\\\ 3 & 4 \\end{vmatrix} -> determinant([[1, 2], [3, 4]])
                    \\begin{cases} x & x>0 \\\\ -x & x<0 \\end{cases} -> cases((x, x > 0), (-x, x < 0))
                    """)
    void rowsAreCellsBetweenAmpersands(String answer, String form) {
        assertThat(ReadAnswer.form(answer)).isEqualTo(form);
    }
}
