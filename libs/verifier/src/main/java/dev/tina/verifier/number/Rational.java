package dev.tina.verifier.number;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** An exact fraction in lowest terms, its denominator positive. Operations answer null where there is no such fraction. */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

    /** No part may be longer, so that every operation ends soon. */
    static final int MAX_BITS = 32_768;

    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);

    public static Rational of(long value) {
        return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
    }

    /** Null if the denominator is zero or a part is too long. */
    public static @Nullable Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0
                || numerator.bitLength() > 2 * MAX_BITS
                || denominator.bitLength() > 2 * MAX_BITS) {
            return null;
        }
        BigInteger common = denominator.equals(BigInteger.ONE) ? BigInteger.ONE : numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        boolean lowest = divisor.equals(BigInteger.ONE);
        BigInteger above = lowest ? numerator : numerator.divide(divisor);
        BigInteger below = lowest ? denominator : denominator.divide(divisor);
        return above.bitLength() > MAX_BITS || below.bitLength() > MAX_BITS ? null : new Rational(above, below);
    }

    public @Nullable Rational plus(Rational other) {
        if (isInteger() && other.isInteger()) {
            return of(numerator.add(other.numerator), BigInteger.ONE);
        }
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public @Nullable Rational times(Rational other) {
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public @Nullable Rational over(Rational other) {
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Rational negated() {
        return new Rational(numerator.negate(), denominator);
    }

    /** To a whole power; null for 0 to a power that is not positive. */
    public @Nullable Rational power(int exponent) {
        long bits = Math.max(numerator.abs().subtract(BigInteger.ONE).bitLength(), denominator.bitLength() - 1L);
        if (bits * Math.abs((long) exponent) > MAX_BITS || (signum() == 0 && exponent <= 0)) {
            return null;
        }
        int times = Math.abs(exponent);
        BigInteger above = powerOf(numerator, times);
        BigInteger below = powerOf(denominator, times);
        return exponent < 0 ? of(below, above) : of(above, below);
    }

    private static BigInteger powerOf(BigInteger base, int times) {
        if (base.abs().equals(BigInteger.ONE)) {
            return times % 2 == 0 ? BigInteger.ONE : base;
        }
        return base.signum() == 0 && times > 0 ? BigInteger.ZERO : base.pow(times);
    }

    /** The exact root of the given degree, if it is a fraction; null for negative values under an even degree. */
    public @Nullable Rational root(int degree) {
        if (signum() < 0) {
            Rational positive = degree % 2 == 0 ? null : negated().root(degree);
            return positive == null ? null : positive.negated();
        }
        BigInteger above = rootOf(numerator, degree);
        BigInteger below = rootOf(denominator, degree);
        return above == null || below == null ? null : new Rational(above, below);
    }

    private static @Nullable BigInteger rootOf(BigInteger value, int degree) {
        if (value.signum() == 0 || value.equals(BigInteger.ONE)) {
            return value;
        }
        if (degree == 2) {
            BigInteger[] root = value.sqrtAndRemainder();
            return root[1].signum() == 0 ? root[0] : null;
        }
        if (degree > 64 || value.bitLength() > 1_000) {
            return null;
        }
        BigInteger near =
                new java.math.BigDecimal(Math.rint(Math.pow(value.doubleValue(), 1.0 / degree))).toBigInteger();
        return near.pow(degree).equals(value) ? near : null;
    }

    /** Rounded half away from zero to so many decimal places. */
    public Rational rounded(int places) {
        BigInteger scale = BigInteger.TEN.pow(places);
        BigInteger twice = numerator.abs().multiply(scale).shiftLeft(1).add(denominator);
        BigInteger digits = twice.divide(denominator.shiftLeft(1));
        BigInteger signed = signum() < 0 ? digits.negate() : digits;
        BigInteger common = signed.gcd(scale);
        return new Rational(signed.divide(common), scale.divide(common));
    }

    public boolean isInteger() {
        return denominator.equals(BigInteger.ONE);
    }

    public int signum() {
        return numerator.signum();
    }

    /** The value as an int; null if it is no whole number or too large. */
    public @Nullable Integer asInt() {
        return isInteger() && numerator.bitLength() < 31 ? numerator.intValue() : null;
    }

    public BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    public double toDouble() {
        int shift = Math.max(numerator.bitLength(), denominator.bitLength()) - 1_000;
        if (shift <= 0) {
            return numerator.doubleValue() / denominator.doubleValue();
        }
        return new java.math.BigDecimal(numerator)
                .divide(new java.math.BigDecimal(denominator), new java.math.MathContext(20))
                .doubleValue();
    }

    /** Words of 64 bits: what an operation on it costs. */
    public int size() {
        return 1 + (numerator.bitLength() + denominator.bitLength()) / 64;
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return isInteger() ? numerator.toString() : numerator + "/" + denominator;
    }
}
