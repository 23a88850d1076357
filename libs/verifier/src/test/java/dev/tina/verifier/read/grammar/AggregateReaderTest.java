package dev.tina.verifier.read.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregateReaderTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    \\sum_{i=1}^{n} i -> sum(i, i = 1..n)
                    \\prod_{k=1}^5 k -> product(k, k = 1..5)
                    \\int_0^1 x \\, dx -> int(x·d·x, 0, 1)
                    \\lim_{x\\to 0} x -> lim(x, x ~ 0)
                    """)
    void boundNamesAreReadWithTheirRange(String answer, String form) {
        assertThat(ReadAnswer.form(answer)).isEqualTo(form);
    }
}
