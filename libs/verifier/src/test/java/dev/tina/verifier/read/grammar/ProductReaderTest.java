package dev.tina.verifier.read.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductReaderTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    2x -> 2·x
                    2\\pi r -> 2·pi·r
                    ab -> a·b
                    6 \\div 3 -> 6/3
                    2 \\times 3 -> 2·3
                    x/2y -> x/(2·y)
                    10 \\mod 3 -> mod(10, 3)
                    """)
    void unwrittenMultiplicationBindsCloserThanDivision(String answer, String form) {
        assertThat(ReadAnswer.form(answer)).isEqualTo(form);
    }
}
