package dev.tina.verifier.read;

import dev.tina.verifier.number.Rational;
import dev.tina.verifier.tree.Expr;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as they are written: thousands in groups of three, a decimal point, a repeating tail under a line, a power
 * of ten behind an e. The lexer writes them in one spelling, {@code 12.3(45)e-6}; from it their value is read.
 */
final class Digits {

    private static final int MAX_LENGTH = 2_000;
    private static final String[] FREE_SEPARATORS = {
        "{,}", "{ , }", "{, }", " {, }", ",\\!\\!", ",\\! ", ",\\!", "\\,", "{\\,}", "{ }", "'"
    };

    private static final Pattern THRICE = Pattern.compile("([0-9]*\\.[0-9]*?)([0-9])\\2\\2+");
    private static final String[] LINES = {"\\overline{", "\\bar{", "\\dot{"};

    private final String text;
    private final StringBuilder digits = new StringBuilder();
    private int at;

    private Digits(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** Where a number ends, with its digits. */
    record Scanned(String digits, int end) {}

    /** {@code inPair}: directly inside brackets, where a bare comma separates items. */
    static Scanned scan(String text, int start, boolean inPair) {
        Digits scan = new Digits(text, start);
        scan.run();
        scan.thousands(inPair);
        scan.decimals();
        scan.powerOfTen();
        return new Scanned(scan.digits.toString(), scan.at);
    }

    static boolean startsAt(String text, int at) {
        return isDigit(text, at) || (at < text.length() && text.charAt(at) == '.' && isDigit(text, at + 1));
    }

    private void run() {
        while (isDigit(text, at)) {
            digits.append(text.charAt(at++));
        }
    }

    private void thousands(boolean inPair) {
        if (digits.isEmpty() || digits.length() > 3 || digits.charAt(0) == '0') {
            return;
        }
        for (int length = separator(inPair); length > 0; length = separator(inPair)) {
            at += length;
            digits.append(text, at, at + 3);
            at += 3;
        }
    }

    /** The length of a separator of thousands here, 0 if there is none. */
    private int separator(boolean inPair) {
        for (String separator : FREE_SEPARATORS) {
            if (text.startsWith(separator, at) && isGroup(at + separator.length())) {
                return separator.length();
            }
        }
        boolean bare = !inPair && at < text.length() && (text.charAt(at) == ',' || text.charAt(at) == ' ');
        return bare && isGroup(at + 1) ? 1 : 0;
    }

    private boolean isGroup(int from) {
        return isDigit(text, from) && isDigit(text, from + 1) && isDigit(text, from + 2) && !isDigit(text, from + 3);
    }

    private void decimals() {
        if (at >= text.length() || text.charAt(at) != '.') {
            return;
        }
        if (!isDigit(text, at + 1) && line(at + 1) == 0) {
            at += digits.isEmpty() ? 0 : 1;
            return;
        }
        digits.append(digits.isEmpty() ? "0." : ".");
        at++;
        run();
        repeated();
    }

    /** The digits under a line repeat. */
    private void repeated() {
        int opening = line(at);
        int close = opening == 0 ? -1 : text.indexOf('}', at);
        String tail = close < 0 ? "" : text.substring(at + opening, close);
        if (!tail.isEmpty() && tail.length() < 40 && tail.chars().allMatch(c -> c >= '0' && c <= '9')) {
            digits.append('(').append(tail).append(')');
            at = close + 1;
        }
    }

    /** The length of what begins a line over digits there, 0 if nothing does. */
    private int line(int from) {
        for (String line : LINES) {
            if (text.startsWith(line, from)) {
                return line.length();
            }
        }
        return 0;
    }

    private void powerOfTen() {
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int sign = at + 1 < text.length() && (text.charAt(at + 1) == '-' || text.charAt(at + 1) == '+') ? 1 : 0;
            if (isDigit(text, at + 1 + sign)) {
                digits.append('e').append(sign == 1 && text.charAt(at + 1) == '-' ? "-" : "");
                at += 1 + sign;
                run();
            }
        }
    }

    static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** What dots behind a decimal say: a digit shown three times goes on for ever. */
    static String goingOn(String scanned) {
        Matcher thrice = THRICE.matcher(scanned);
        return thrice.matches() ? thrice.group(1) + "(" + thrice.group(2) + ")" : scanned;
    }

    /** The number a scan wrote. */
    static Expr.Num value(String scanned) {
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
