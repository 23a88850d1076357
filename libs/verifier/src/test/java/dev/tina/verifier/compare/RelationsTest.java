package dev.tina.verifier.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationsTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    5 -> x = 5 -> equal: the same expression
                    x = 5 -> 5 -> equal: the same expression
                    x = 5 -> y = 5 -> different: another relation
                    2x = 10 -> x = 5 -> equal: the same up to a factor
                    x + y = 3 -> 2x + 2y = 6 -> equal: the same up to a factor
                    x < 5 -> 5 > x -> equal: the same relation
                    x \\le 5 -> x < 5 -> different: another relation
                    x > 2 -> (2, \\infty) -> equal: the same set
                    1 < x < 2 -> 2 > x > 1 -> equal: equal item by item
                    x = 1, y = 2 -> y = 2, x = 1 -> equal: the same items
                    """)
    void relationsAreEqualIfTheyHoldForTheSameValues(String reference, String answer, String result) {
        assertThat(Judged.of(reference, answer)).isEqualTo(result);
    }
}
