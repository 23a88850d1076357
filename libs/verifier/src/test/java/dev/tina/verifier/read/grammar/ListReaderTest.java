package dev.tina.verifier.read.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tina.verifier.read.character.UnreadableException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListReaderTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    1, 2, 3 -> 1, 2, 3
                    1; 2 -> 1, 2
                    p=1,q=2;p=3,q=4 -> p = 1, q = 2, p = 3, q = 4
                    n = 1, 2, 3 -> n = 1, 2, 3
                    1 and 2 -> 1, 2
                    x=1, y=2 or x=3, y=4 -> x = 1, y = 2, x = 3, y = 4
                    x>2 and x<3 -> 2 < x < 3
                    x<2 or x>3 -> x < 2, x > 3
                    """)
    void itemsAreGroupedByWhatPartsThem(String answer, String form) {
        assertThat(ReadAnswer.form(answer)).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
                    1,,2 -> no item between two commas
                    ,    -> an empty answer
                    1 . 2 -> two sentences
                    (1, 2 -> '' inside brackets
                    """, quoteCharacter = '"')
    void whatIsNoListIsRefused(String answer, String reason) {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> ReadAnswer.tree(answer))
                .withMessage(reason);
    }
}
