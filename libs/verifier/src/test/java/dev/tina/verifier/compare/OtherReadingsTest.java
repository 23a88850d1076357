package dev.tina.verifier.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherReadingsTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    h(a+b), h -> ah + bh, h -> equal: the same items
                    x^2 + C -> x^2 + c -> equal: the same expression
                    x^2 + C -> x^2 + k -> different: other values
                    \\pm 3 -> 3, -3 -> equal: the same items
                    n\\pi, n \\in \\mathbb{Z} -> n\\pi -> equal: the same expression
                    (2, 1) -> (y, x) = (1, 2) -> equal: equal item by item
                    """)
    void anAnswerMayBeReadInAnotherWay(String reference, String answer, String result) {
        assertThat(Judged.of(reference, answer)).isEqualTo(result);
    }
}
