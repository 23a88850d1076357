package dev.tina.verifier.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RationalTest {

    @Test
    void fractionsAreReducedWithTheSignAbove() {
        assertThat(fraction(6, -4)).hasToString("-3/2");
        assertThat(fraction(0, 7)).isEqualTo(Rational.ZERO);
        assertThat(Rational.of(BigInteger.ONE, BigInteger.ZERO)).isNull();
    }

    @Test
    void arithmeticIsExact() {
        assertThat(fraction(1, 3).plus(fraction(1, 6))).hasToString("1/2");
        assertThat(fraction(2, 3).times(fraction(3, 4))).hasToString("1/2");
        assertThat(fraction(2, 3).over(fraction(4, 3))).hasToString("1/2");
        assertThat(fraction(2, 3).over(Rational.ZERO)).isNull();
        assertThat(fraction(2, 3).power(-2)).hasToString("9/4");
    }

    @Test
    void rootsAreExactOrNone() {
        assertThat(fraction(8, 27).root(3)).hasToString("2/3");
        assertThat(fraction(2, 1).root(2)).isNull();
    }

    @Test
    void theFloorOfANegativeFractionIsBelowIt() {
        assertThat(fraction(-3, 2).floor()).isEqualTo(BigInteger.valueOf(-2));
        assertThat(fraction(3, 2).floor()).isEqualTo(BigInteger.ONE);
    }

    private static Rational fraction(long above, long below) {
        return Objects.requireNonNull(Rational.of(BigInteger.valueOf(above), BigInteger.valueOf(below)));
    }
}
