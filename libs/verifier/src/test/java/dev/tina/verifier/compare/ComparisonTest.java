package dev.tina.verifier.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    3:1 -> 6:2 -> equal: equal item by item
                    12:00 -> 1:00 -> different: other numbers
                    3:2 -> 3/2 -> equal: the same expression
                    101_2 -> 5 -> different: not in base 2
                    \\text{Monday} -> \\text{monday} -> equal: the same words
                    \\text{Monday} -> \\text{Tuesday} -> different: other words
                    \\text{no solution} -> \\emptyset -> equal: the same items
                    ABBA -> ABAB -> different: other letters, or in another order
                    """)
    void everyKindHasItsOwnRule(String reference, String answer, String result) {
        assertThat(Judged.of(reference, answer)).isEqualTo(result);
    }
}
