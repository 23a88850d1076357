package dev.tina.verifier.compare.evaluate;

import dev.tina.verifier.number.Approximation;
import dev.tina.verifier.number.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Gives every name a seeded value at which an identity is tried, the same on any machine. */
public record SamplePoint(int index) {

    /** So many are tried; the first are positive, where roots and logarithms are safest. */
    static final int COUNT = 6;

    private static final int POSITIVE = 3;

    boolean isPositive() {
        return index < POSITIVE || index == COUNT - 1;
    }

    /** Of moderate size: near 1 first, then all negative, of either sign, and at last large enough for what starts late. */
    Approximation value(String name) {
        double share = share(name, index);
        return Approximation.exact(
                switch (index) {
                    case POSITIVE -> -0.6 - 2 * share;
                    case POSITIVE + 1 -> 5 * share - 2.5;
                    case COUNT - 1 -> 3 + 6 * share;
                    default -> 0.6 + 2 * share;
                },
                0);
    }

    /** The same value as a fraction. */
    @Nullable
    Rational exactly(String name) {
        BigDecimal value = new BigDecimal(value(name).re());
        return Rational.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /** In [0, 1), with 20 bits, so that it is exact in decimal and in binary. */
    static double share(String name, int salt) {
        long hash = 0x9E3779B97F4A7C15L * (salt + 1);
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0xBF58476D1CE4E5B9L;
            hash ^= hash >>> 29;
        }
        hash *= 0x94D049BB133111EBL;
        return ((hash ^ (hash >>> 32)) & 0xFFFFF) / (double) 0x100000;
    }
}
