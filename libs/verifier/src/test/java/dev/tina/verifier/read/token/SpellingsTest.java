package dev.tina.verifier.read.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingsTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    dfrac     -> frac
                    leqslant  -> leq
                    ast       -> cdot
                    Reals     -> mathbb R
                    lbrace    -> \\{
                    colon     -> :
                    coloneqq  -> =
                    prime     -> '
                    deg       -> degree
                    degree    -> degree
                    sqrt      -> sqrt
                    """)
    void aCommandWithSeveralNamesKeepsOne(String command, String kept) {
        assertThat(Spellings.of(command)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"sqrt, true", "pi, true", "infinity, true", "dfrac, false", "area, false"})
    void someNamesMeanTheirCommandWithoutABackslash(String name, boolean plain) {
        assertThat(Spellings.isPlainCommand(name)).isEqualTo(plain);
    }
}
