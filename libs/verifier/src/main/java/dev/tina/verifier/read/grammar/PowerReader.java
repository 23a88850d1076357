package dev.tina.verifier.read.grammar;

import dev.tina.verifier.read.build.Transposes;
import dev.tina.verifier.read.character.Numeral;
import dev.tina.verifier.read.token.AnswerToken;
import dev.tina.verifier.read.token.AnswerToken.Kind;
import dev.tina.verifier.read.token.Cursor;
import dev.tina.verifier.read.token.Vocabulary;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Function;
import java.util.List;

/** Reads powers: an atom with its index, exponent, factorials, percent or degrees. */
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
        if (cursor.peek().kind() != Kind.SIGN && cursor.peek().kind() != Kind.COMMAND) {
            return value;
        }
        if (cursor.peek().isSign("{") && cursor.peek(1).isSign("}")) {
            cursor.next(); // {} before a raised sign only sets space
            cursor.next();
            return postfix(value);
        }
        int marks = factorialMarks(value);
        if (marks > 0) {
            return factorial(value, marks);
        }
        if (cursor.takeSign("%")) {
            return new Expr.Percent(value);
        }
        if (cursor.takeCommand("degree") || cursor.takeCommand("circ")) {
            return degrees(value);
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

    /** How many exclamation marks follow without a space; one before = belongs to that sign, unless behind a numeral. */
    private int factorialMarks(Expr value) {
        Cursor cursor = grammar.cursor;
        int marks = cursor.peek().isSign("!") ? 1 : 0;
        while (marks > 0
                && cursor.peek(marks).isSign("!")
                && !cursor.peek(marks).spaced()) {
            marks++;
        }
        boolean unequal = marks == 1 && cursor.peek(1).isSign("=") && !(value instanceof Expr.Num);
        return unequal ? 0 : marks;
    }

    /** 7!! is 7·5·3·1, the product of every second number; (7!)! has its brackets. */
    private Expr factorial(Expr value, int marks) {
        for (int i = 0; i < marks; i++) {
            grammar.cursor.next();
        }
        return new Expr.Apply(Function.FACTORIAL, marks == 1 ? List.of(value) : List.of(value, Expr.Num.of(marks)));
    }

    private Expr raised(Expr base) {
        Cursor cursor = grammar.cursor;
        boolean braced = cursor.peek().isSign("{");
        AnswerToken inside = cursor.peek(braced ? 1 : 0);
        if (inside.isCommand("circ") || inside.isCommand("degree")) {
            cursor.next();
            if (braced) {
                cursor.next();
                cursor.expect("}");
            }
            return degrees(base);
        }
        if (isRaisedLetter("o", braced) && base instanceof Expr.Num) {
            exponent(); // 30^o: a small o typed for the degree sign
            return degrees(base);
        }
        Expr transposed = isTransposing(braced) ? Transposes.of(base) : null;
        if (transposed != null) {
            exponent();
            return transposed;
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

    /** With the scale in braces dropped, {@code {\rm C}}; the reader of units knows it without. */
    private Expr degrees(Expr value) {
        Cursor cursor = grammar.cursor;
        boolean scale = cursor.peek(1).is(Kind.LETTER, "C") || cursor.peek(1).is(Kind.LETTER, "F");
        if (scale && cursor.peek().isSign("{") && cursor.peek(2).isSign("}")) {
            for (int i = 0; i < 3; i++) {
                cursor.next();
            }
        }
        return new Expr.Degrees(value);
    }

    private boolean isTransposing(boolean braced) {
        return isRaisedLetter("T", braced)
                || isRaisedLetter("t", braced)
                || isRaisedLetter("top", braced)
                || isRaisedLetter("intercal", braced);
    }

    /** Whether that alone is raised here. */
    private boolean isRaisedLetter(String name, boolean braced) {
        AnswerToken inside = grammar.cursor.peek(braced ? 1 : 0);
        boolean alone = !braced || grammar.cursor.peek(2).isSign("}");
        boolean letter = inside.kind() == Kind.LETTER || inside.kind() == Kind.TEXT || inside.kind() == Kind.COMMAND;
        return alone && letter && inside.text().equals(name);
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
                ? Numeral.value(cursor.next().text())
                : grammar.atoms.atom();
        if (cursor.takeSign("^")) {
            exponent = new Expr.Power(exponent, exponent());
        }
        cursor.leave();
        Expr written = BracketReader.plain(exponent);
        return negative ? new Expr.Negated(written) : written;
    }
}
