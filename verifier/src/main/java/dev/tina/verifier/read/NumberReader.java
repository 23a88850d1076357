package dev.tina.verifier.read;

import dev.tina.verifier.number.Rational;
import dev.tina.verifier.read.Token.Kind;
import dev.tina.verifier.tree.Expr;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers with what belongs to them: the fraction of a mixed number, the base of a numeral. */
final class NumberReader {

    private final Grammar grammar;

    NumberReader(Grammar grammar) {
        this.grammar = grammar;
    }

    Expr number() {
        Expr based = inBase();
        if (based != null) {
            return based;
        }
        Expr.Num whole = Digits.value(grammar.cursor.next().text());
        Expr fraction = whole.places() < 0 && whole.value().isInteger() ? properFraction() : null;
        return fraction == null ? whole : new Expr.Sum(List.of(whole, fraction));
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
            Expr above = Digits.value(cursor.next().text());
            cursor.next();
            fraction = new Expr.Quotient(above, Digits.value(cursor.next().text()));
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
        Token first = grammar.cursor.peek(ahead);
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
        Token braced = cursor.peek(ahead + 1);
        Token base = braced.isSign("{") ? cursor.peek(ahead + 2) : braced;
        if (base.kind() != Kind.NUMBER || base.text().length() > 2) {
            return null;
        }
        for (int i = 0; i <= ahead + (braced.isSign("{") ? 2 : 1); i++) {
            cursor.next();
        }
        if (braced.isSign("{")) {
            cursor.expect("}");
        }
        return based(digits.toString().toUpperCase(Locale.ROOT), Integer.parseInt(base.text()));
    }

    private static boolean isDigit(Token token) {
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
