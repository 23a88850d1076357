package dev.tina.verifier;

import java.math.BigInteger;

/**
 * Reads an expression of numbers as an exact fraction: integers, decimals, thousands separators, fractions,
 * mixed numbers, percentages, sums, products, quotients, whole powers, brackets; in plain writing or in LaTeX.
 */
final class NumberReader {

    private static final int MAX_DEPTH = 64;

    private final String text;
    private int at;
    private int depth;

    private NumberReader(String text) {
        this.text = text;
    }

    /** Throws {@link UnreadableException} if the text is anything else. */
    static Rational read(String answer) {
        NumberReader reader = new NumberReader(PlainWriting.of(answer));
        Rational value = reader.sum();
        if (reader.at < reader.text.length()) {
            throw new UnreadableException("not a number from '" + reader.text.substring(reader.at) + "' on");
        }
        return value;
    }

    private Rational sum() {
        if (++depth > MAX_DEPTH) {
            throw new UnreadableException("nested deeper than " + MAX_DEPTH);
        }
        Rational total = product();
        while (at < text.length()) {
            if (take("+")) {
                total = total.plus(product());
            } else if (take("-")) {
                total = total.plus(product().negated());
            } else {
                break;
            }
        }
        depth--;
        return total;
    }

    private Rational product() {
        Rational total = signed();
        while (at < text.length()) {
            if (take("*")) {
                total = total.times(signed());
            } else if (take("/")) {
                total = total.times(signed().inverse());
            } else if (text.startsWith("(", at)) {
                total = total.times(power());
            } else {
                break;
            }
        }
        return total;
    }

    private Rational signed() {
        boolean negative = false;
        while (at < text.length() && "+-".indexOf(text.charAt(at)) >= 0) {
            negative ^= text.charAt(at++) == '-';
        }
        Rational value = power();
        return negative ? value.negated() : value;
    }

    private Rational power() {
        Rational base = atom();
        if (take("^")) {
            base = base.power(text.startsWith("-", at) || text.startsWith("(", at) ? signed() : atom());
        }
        return take("%") ? base.times(Rational.ofDecimal("0.01")) : base;
    }

    private Rational atom() {
        if (take("(")) {
            return closed(sum());
        }
        if (take("\\frac")) {
            return part().times(part().inverse());
        }
        Rational whole = Rational.ofDecimal(digits());
        boolean mixed = whole.denominator().equals(BigInteger.ONE) && text.startsWith("\\frac", at);
        return mixed ? whole.plus(atom()) : whole;
    }

    /** A fraction's numerator or denominator: a bracket, or as in {@code \frac12} a single digit. */
    private Rational part() {
        if (take("(")) {
            return closed(sum());
        }
        if (at < text.length() && Character.isDigit(text.charAt(at))) {
            return Rational.ofDecimal(text.substring(at, ++at));
        }
        throw new UnreadableException("a fraction without its two parts");
    }

    private Rational closed(Rational value) {
        if (!take(")")) {
            throw new UnreadableException("a bracket that is not closed");
        }
        return value;
    }

    private String digits() {
        int start = at;
        while (at < text.length() && isPartOfNumber(text.charAt(at))) {
            at++;
        }
        String digits = text.substring(start, at);
        if (!digits.matches("[0-9]+\\.?[0-9]*|\\.[0-9]+")) {
            throw new UnreadableException("no number where one should stand");
        }
        return digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits;
    }

    private static boolean isPartOfNumber(char c) {
        return (c >= '0' && c <= '9') || c == '.';
    }

    private boolean take(String token) {
        if (text.startsWith(token, at)) {
            at += token.length();
            return true;
        }
        return false;
    }
}
