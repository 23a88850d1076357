package dev.tina.verifier;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact fraction in lowest terms, its denominator positive, of bounded size. */
record Rational(BigInteger numerator, BigInteger denominator) {

    /** No part may be longer, so that every operation ends soon. */
    static final int MAX_BITS = 16_384;

    Rational {
        if (denominator.signum() == 0) {
            throw new UnreadableException("division by zero");
        }
        if (numerator.bitLength() > MAX_BITS || denominator.bitLength() > MAX_BITS) {
            throw new UnreadableException("a number of more than " + MAX_BITS + " bits");
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    static Rational ofDecimal(String digits) {
        BigDecimal value = new BigDecimal(digits);
        return new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Rational negated() {
        return new Rational(numerator.negate(), denominator);
    }

    Rational inverse() {
        return new Rational(denominator, numerator);
    }

    Rational power(Rational exponent) {
        if (!exponent.denominator.equals(BigInteger.ONE)) {
            throw new UnreadableException("a power that is not a whole number");
        }
        long bits = Math.max(numerator.bitLength(), denominator.bitLength());
        if (exponent.numerator.bitLength() > 31
                || bits * Math.abs(exponent.numerator.longValueExact()) > 2L * MAX_BITS) {
            throw new UnreadableException("a number of more than " + MAX_BITS + " bits");
        }
        int power = exponent.numerator.intValueExact();
        Rational base = power < 0 ? inverse() : this;
        return new Rational(base.numerator.pow(Math.abs(power)), base.denominator.pow(Math.abs(power)));
    }
}
