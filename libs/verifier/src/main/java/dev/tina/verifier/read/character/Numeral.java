package dev.tina.verifier.read.character;

import dev.tina.verifier.number.Rational;
import dev.tina.verifier.tree.Expr;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Reads the value of a number in the one spelling that {@link Digits} writes. */
public final class Numeral {

    private static final int MAX_LENGTH = 2_000;

    private Numeral() {}

    /** The number that the digits are. */
    public static Expr.Num value(String scanned) {
        if (scanned.length() > MAX_LENGTH) {
            throw new UnreadableException("a number of more than " + MAX_LENGTH + " digits");
        }
        int exponentAt = scanned.indexOf('e');
        String mantissa = exponentAt < 0 ? scanned : scanned.substring(0, exponentAt);
        int open = mantissa.indexOf('(');
        String tail = open < 0 ? "" : mantissa.substring(open + 1, mantissa.length() - 1);
        String plain = open < 0 ? mantissa : mantissa.substring(0, open);
        int point = plain.indexOf('.');
        int places = point < 0 ? 0 : plain.length() - point - 1;
        Rational value = repeating(plain.replace(".", ""), places, tail);
        Rational scaled = exponentAt < 0 ? value : scaled(value, scanned.substring(exponentAt + 1));
        if (scaled == null) {
            throw new UnreadableException("a number too long to count with");
        }
        return new Expr.Num(scaled, point < 0 || exponentAt >= 0 || open >= 0 ? -1 : places);
    }

    private static @Nullable Rational repeating(String digits, int places, String tail) {
        BigInteger scale = BigInteger.TEN.pow(places);
        Rational value = Rational.of(new BigInteger(digits.isEmpty() ? "0" : digits), scale);
        if (tail.isEmpty() || value == null) {
            return value;
        }
        BigInteger nines = BigInteger.TEN.pow(tail.length()).subtract(BigInteger.ONE);
        Rational rest = Rational.of(new BigInteger(tail), nines.multiply(scale));
        return rest == null ? null : value.plus(rest);
    }

    private static @Nullable Rational scaled(@Nullable Rational value, String exponent) {
        Rational power = exponent.length() > 5 ? null : Rational.of(10).power(Integer.parseInt(exponent));
        return value == null || power == null ? null : value.times(power);
    }
}
