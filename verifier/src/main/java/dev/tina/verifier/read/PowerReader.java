package dev.tina.verifier.read;

import dev.tina.verifier.read.Token.Kind;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Function;
import java.util.List;

/** Powers: an atom with its index, exponent, factorial, percent or degrees. */
final class PowerReader {

    private final Grammar grammar;

    PowerReader(Grammar grammar) {
        this.grammar = grammar;
    }

    /** An atom with what is written behind it: index, exponent, factorial, percent, degrees. */
    Expr power() {
        grammar.cursor.enter();
        Expr value = grammar.atoms.atom();
        for (int i = 0; i < 12; i++) {
            Expr more = postfix(value);
            if (more.equals(value)) {
                break;
            }
            value = more;
        }
        grammar.cursor.leave();
        return value;
    }

    private Expr postfix(Expr value) {
        Cursor cursor = grammar.cursor;
        if (value instanceof Expr.Degrees degrees && cursor.peek().kind() == Kind.NUMBER) {
            return grammar.primes.angle(degrees);
        }
        if (cursor.peek().isSign("!") && !cursor.peek(1).isSign("=")) {
            cursor.next();
            return new Expr.Apply(Function.FACTORIAL, List.of(value));
        }
        if (cursor.takeSign("%")) {
            return new Expr.Percent(value);
        }
        if (cursor.takeCommand("degree") || cursor.takeCommand("circ")) {
            return new Expr.Degrees(value);
        }
        if (cursor.takeSign("^")
                || (cursor.peek().isSign("*")
                        && cursor.peek(1).isSign("*")
                        && cursor.take(true)
                        && cursor.take(true))) {
            return raised(value);
        }
        return cursor.takeSign("_") ? grammar.names.indexed(value) : value;
    }

    private Expr raised(Expr base) {
        Cursor cursor = grammar.cursor;
        boolean braced = cursor.peek().isSign("{");
        Token inside = cursor.peek(braced ? 1 : 0);
        if (inside.isCommand("circ") || inside.isCommand("degree")) {
            cursor.next();
            if (braced) {
                cursor.next();
                cursor.expect("}");
            }
            return new Expr.Degrees(base);
        }
        if (inside.kind() == Kind.TEXT && Vocabulary.ORDINALS.contains(inside.text())) {
            exponent(); // 3^{rd}: the third
            return base;
        }
        if (inside.isSign("'")
                || inside.isSign("*")
                || inside.isSign("+")
                || (inside.isSign("-") && braced && cursor.peek(2).isSign("}"))) {
            return decorated(base, braced);
        }
        return new Expr.Power(BracketReader.plain(base), exponent());
    }

    private Expr decorated(Expr base, boolean braced) {
        if (braced) {
            grammar.cursor.next();
        }
        StringBuilder marks = new StringBuilder();
        while (grammar.cursor.peek().kind() == Kind.SIGN
                && "'*+-".contains(grammar.cursor.peek().text())) {
            marks.append(grammar.cursor.next().text());
        }
        if (braced) {
            grammar.cursor.expect("}");
        }
        return new Expr.Call("^" + marks, List.of(base));
    }

    private Expr exponent() {
        Cursor cursor = grammar.cursor;
        cursor.enter();
        boolean negative = cursor.takeSign("-");
        Expr exponent = cursor.peek().kind() == Kind.NUMBER // an index behind it is the base's
                ? Digits.value(cursor.next().text())
                : grammar.atoms.atom();
        if (cursor.takeSign("^")) {
            exponent = new Expr.Power(exponent, exponent());
        }
        cursor.leave();
        Expr written = BracketReader.plain(exponent);
        return negative ? new Expr.Negated(written) : written;
    }
}
