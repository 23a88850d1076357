package dev.tina.verifier.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListsTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    1, 2 -> 2, 1 -> equal: the same items
                    (1, 2) -> (2, 1) -> different: other numbers
                    (1, 2) -> (1, 2) -> equal: equal item by item
                    \\{1, 2\\} -> \\{2, 1\\} -> equal: the same items
                    \\{1, 2\\} -> 2, 1 -> equal: the same items
                    5, 5 -> 5 -> different: another number of items
                    1, 2 -> 1, 2, 2 -> equal: the same items
                    1, 2 -> 1 -> different: another number of items
                    1, 2 -> 1, 3 -> different: an item is missing
                    """)
    void pointsKeepTheirOrderAndListsDoNot(String reference, String answer, String result) {
        assertThat(Judged.of(reference, answer)).isEqualTo(result);
    }
}
