package dev.tina.verifier.read.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationReaderTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    x = 5 -> x = 5
                    1 < x \\le 2 -> 1 < x ≤ 2
                    x \\in \\mathbb{Z} -> x ∈ \\mathbb Z
                    A \\cup B -> A union B
                    3:2 -> 3:2
                    x \\approx 3.14 -> x ≈ 157/50
                    y \\ne 0 -> y ≠ 0
                    >5 -> > 5
                    """)
    void chainsAndJoinedSetsAreRelations(String answer, String form) {
        assertThat(ReadAnswer.form(answer)).isEqualTo(form);
    }
}
