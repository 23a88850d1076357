package dev.tina.verifier.read.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BracketReaderTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    (1, 2) -> (1, 2)
                    [1, 2) -> [1, 2)
                    ]1, 2[ -> (1, 2)
                    \\{1, 2, 3\\} -> {1, 2, 3}
                    \\{x : x > 2\\} -> solutions(x > 2)
                    |x-1| -> abs((x + -1))
                    \\lfloor 2.5 \\rfloor -> floor(5/2)
                    (3) -> 3
                    \\emptyset -> {}
                    """)
    void bracketsTellPointsIntervalsAndSets(String answer, String form) {
        assertThat(ReadAnswer.form(answer)).isEqualTo(form);
    }
}
