package dev.tina.verifier.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityComparisonTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    5 \\text{ cm} -> 5 -> equal: the same expression
                    5 \\text{ cm} -> 5 \\text{ kg} -> equal: the same expression
                    5 \\text{ cm} -> 5 \\text{ m} -> different: other numbers
                    90 \\text{ minutes} -> 1.5 \\text{ hours} -> equal: equal numbers
                    3 \\text{ am} -> 3 \\text{ pm} -> different: another unit
                    """)
    void unitsOfOneKindAreBroughtToOneSize(String reference, String answer, String result) {
        assertThat(Judged.of(reference, answer)).isEqualTo(result);
    }
}
