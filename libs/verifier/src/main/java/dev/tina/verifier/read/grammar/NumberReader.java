package dev.tina.verifier.read.grammar;

import dev.tina.verifier.number.Rational;
import dev.tina.verifier.read.character.Digits;
import dev.tina.verifier.read.character.Numeral;
import dev.tina.verifier.read.character.UnreadableException;
import dev.tina.verifier.read.token.AnswerToken;
import dev.tina.verifier.read.token.AnswerToken.Kind;
import dev.tina.verifier.read.token.Cursor;
import dev.tina.verifier.tree.Expr;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads numbers with what belongs to them: the fraction of a mixed number, the base of a numeral. */
final class NumberReader {

    private static final Map<String, Integer> BASES = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("sixteen", 16));

    private final Grammar grammar;

    NumberReader(Grammar grammar) {
        this.grammar = grammar;
    }

    Expr number() {
        Expr based = inBase();
        if (based != null) {
            return based;
        }
        Expr.Num whole = Numeral.value(grammar.cursor.next().text());
        Expr fraction = whole.places() < 0 && whole.value().isInteger() ? properFraction() : null;
        return fraction == null ? grammar.primes.feet(whole) : new Expr.Sum(List.of(whole, fraction));
    }

    /** Behind a whole number a fraction of two numerals below one is added to it: {@code 1\frac{1}{2}}, 1 1/2. */
    private @Nullable Expr properFraction() {
        Cursor cursor = grammar.cursor;
        int mark = cursor.mark();
        Expr fraction = null;
        if (cursor.peek().isCommand("frac") && isNumeral(1)) {
            fraction = grammar.atoms.atom();
        } else if (cursor.peek().kind() == Kind.NUMBER
                && cursor.peek(1).isSign("/")
                && cursor.peek(2).kind() == Kind.NUMBER) {
            Expr above = Numeral.value(cursor.next().text());
            cursor.next();
            fraction = new Expr.Quotient(above, Numeral.value(cursor.next().text()));
        }
        if (fraction instanceof Expr.Quotient quotient
                && quotient.numerator() instanceof Expr.Num above
                && quotient.denominator() instanceof Expr.Num below
                && above.value().isInteger()
                && below.value().isInteger()
                && above.value().compareTo(below.value()) < 0) {
            return fraction;
        }
        if (fraction != null) {
            cursor.reset(mark);
        }
        return null;
    }

    /** Whether the command's two arguments are numerals, so that reading it leaves no digit split. */
    private boolean isNumeral(int ahead) {
        AnswerToken first = grammar.cursor.peek(ahead);
        return first.isSign("{") ? grammar.cursor.peek(ahead + 1).kind() == Kind.NUMBER : first.kind() == Kind.NUMBER;
    }

    /** {@code 152A_{11}}; null if no base stands behind the digits. */
    private @Nullable Expr inBase() {
        Cursor cursor = grammar.cursor;
        int ahead = 1;
        StringBuilder digits = new StringBuilder(cursor.peek().text());
        while (isDigit(cursor.peek(ahead)) && ahead < 40) {
            digits.append(cursor.peek(ahead++).text());
        }
        if (!cursor.peek(ahead).isSign("_")) {
            return null;
        }
        Base base = base(ahead + 1);
        if (base == null) {
            return null;
        }
        for (int i = 0; i <= ahead + base.tokens(); i++) {
            cursor.next();
        }
        return based(digits.toString().toUpperCase(Locale.ROOT), base.value());
    }

    /** @param tokens how many it is written with */
    private record Base(int value, int tokens) {}

    /** The base so far ahead, in digits or in words, braced or not; null if it is none. */
    private @Nullable Base base(int ahead) {
        Cursor cursor = grammar.cursor;
        if (!cursor.peek(ahead).isSign("{")) {
            Integer value = base(cursor.peek(ahead).text());
            return value == null ? null : new Base(value, 1);
        }
        StringBuilder inside = new StringBuilder();
        int count = 1;
        while (!cursor.peek(ahead + count).isSign("}") && count < 10) {
            inside.append(cursor.peek(ahead + count++).text());
        }
        Integer value = base(inside.toString());
        return value == null || !cursor.peek(ahead + count).isSign("}") ? null : new Base(value, count + 1);
    }

    private static @Nullable Integer base(String text) {
        boolean digits = text.length() <= 2 && Digits.isDigit(text, 0) && Digits.isDigit(text, text.length() - 1);
        return digits ? Integer.valueOf(text) : BASES.get(text.toLowerCase(Locale.ROOT));
    }

    private static boolean isDigit(AnswerToken token) {
        boolean letter = token.kind() == Kind.LETTER
                && Character.isUpperCase(token.text().charAt(0));
        return !token.spaced() && (letter || token.kind() == Kind.NUMBER);
    }

    private static Expr based(String digits, int base) {
        int point = digits.indexOf('.');
        String whole = digits.replace(".", "");
        boolean valid = base >= 2 && base <= 36 && whole.length() < 500;
        if (!valid || whole.chars().anyMatch(c -> Character.digit(c, base) < 0)) {
            throw new UnreadableException(digits + " is no numeral of base " + base);
        }
        BigInteger scale = BigInteger.valueOf(base).pow(point < 0 ? 0 : digits.length() - point - 1);
        Rational value = Rational.of(new BigInteger(whole, base), scale);
        if (value == null) {
            throw new UnreadableException("a numeral too long to count with");
        }
        return new Expr.Based(value, base);
    }
}
