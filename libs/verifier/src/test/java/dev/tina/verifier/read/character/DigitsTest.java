package dev.tina.verifier.read.character;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '"', textBlock = """
                    1,234,567      -> 1234567
                    1.234.567      -> 1234567
                    1.234.567,89   -> 1234567.89
                    12{,}345       -> 12345
                    0{,}25         -> 0.25
                    1\\,000         -> 1000
                    12,34          -> 12
                    .5             -> 0.5
                    3.             -> 3
                    0.1(6)         -> 0.1(6)
                    0.\\overline{3} -> 0.(3)
                    0.333...       -> 0.(3)
                    1.5e-3         -> 1.5e-3
                    2E6            -> 2e6
                    """)
    void everyWritingOfANumberHasOneSpelling(String text, String digits) {
        assertThat(Digits.scan(text, 0, false).digits()).isEqualTo(digits);
    }

    @Test
    void insideBracketsACommaPartsItems() {
        assertThat(Digits.scan("1,234", 0, true)).isEqualTo(new Digits.Scanned("1", 1));
        assertThat(Digits.scan("1,234", 0, false)).isEqualTo(new Digits.Scanned("1234", 5));
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "0.25, 1/4", "0.1(6), 1/6", "12.3(45), 679/55", "1.5e-3, 3/2000", "2e6, 2000000"})
    void theSpellingHasOneValue(String digits, String value) {
        assertThat(Numeral.value(digits).value()).hasToString(value);
    }

    @Test
    void placesAreKnownOfPlainDecimalsAlone() {
        assertThat(Numeral.value("0.250").places()).isEqualTo(3);
        assertThat(Numeral.value("12").places()).isEqualTo(-1);
        assertThat(Numeral.value("0.(3)").places()).isEqualTo(-1);
    }

    @Test
    void numbersTooLongToCountWithAreRefused() {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> Numeral.value("1".repeat(2_001)))
                .withMessage("a number of more than 2000 digits");
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> Numeral.value("1e100000"))
                .withMessage("a number too long to count with");
    }
}
