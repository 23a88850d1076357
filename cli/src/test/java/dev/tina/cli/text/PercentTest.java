package dev.tina.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PercentTest {

    @Test
    void aShareHasOneDigitAfterThePoint() {
        assertThat(Percent.of(0.2886)).isEqualTo("28.9 %");
        assertThat(Percent.of(1)).isEqualTo("100.0 %");
        assertThat(Percent.number(0)).isEqualTo("0.0");
    }

    @Test
    void anIntervalNamesTheUnitOnceOrNotAtAll() {
        assertThat(Percent.withInterval(0.289, 0.254, 0.326)).isEqualTo("28.9 % (25.4 to 32.6)");
        assertThat(Percent.numberWithInterval(0.289, 0.254, 0.326)).isEqualTo("28.9 (25.4 to 32.6)");
    }

    @Test
    void aDifferenceAlwaysHasItsSign() {
        assertThat(Percent.difference(0.691)).isEqualTo("+69.1");
        assertThat(Percent.differenceWithInterval(0.031, -0.004, 0.066)).isEqualTo("+3.1 (-0.4 to +6.6)");
    }

    @Test
    void thePointIsAPointInEveryCountry() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(Percent.of(0.5)).isEqualTo("50.0 %");
        } finally {
            Locale.setDefault(before);
        }
    }
}
