package dev.tina.verifier.read.grammar;

import dev.tina.verifier.measure.Measure;
import dev.tina.verifier.number.Rational;
import dev.tina.verifier.read.phrase.BehindWords;
import dev.tina.verifier.read.phrase.Remarks;
import dev.tina.verifier.read.token.AnswerToken;
import dev.tina.verifier.read.token.AnswerToken.Kind;
import dev.tina.verifier.read.token.Cursor;
import dev.tina.verifier.read.token.Words;
import dev.tina.verifier.tree.Expr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind a value: its unit, with the words that scale it, and the smaller quantities added to it. */
final class BehindReader {

    private final Grammar grammar;

    BehindReader(Grammar grammar) {
        this.grammar = grammar;
    }

    /** Whether words or the sign of a unit stand behind the value here. */
    boolean isAhead(Expr value) {
        Cursor cursor = grammar.cursor;
        AnswerToken token = cursor.peek();
        boolean scale = value instanceof Expr.Degrees && (token.is(Kind.LETTER, "C") || token.is(Kind.LETTER, "F"));
        boolean micro = token.isCommand("mu") && isUnit(cursor.peek(1));
        boolean ohm = token.isCommand("Omega") && value instanceof Expr.Num && endsHere(cursor.peek(1));
        return scale
                || micro
                || ohm
                || fractionAhead()
                || Remarks.isAhead(cursor)
                || (Words.isWords(token) && !relates());
    }

    /** {@code x is 5}: the words stand for a relation sign. */
    private boolean relates() {
        return grammar.relations.wordsAhead(false) != null;
    }

    private static boolean endsHere(AnswerToken token) {
        return token.kind() == Kind.END || token.isSeparator() || token.isSign(".") || token.isSign("}");
    }

    /** The value with what stands behind it. */
    Expr read(Expr value) {
        if (Remarks.skip(grammar.cursor)) {
            return value;
        }
        Expr quantity = BehindWords.applied(value, unit());
        while (quantity instanceof Expr.Quantity larger
                && grammar.cursor.peek(joins()).kind() == Kind.NUMBER) {
            Expr sum = withNext(larger);
            if (sum == null) {
                return quantity;
            }
            quantity = sum;
        }
        return quantity;
    }

    private int joins() {
        return grammar.cursor.peek().isCommand("and") ? 1 : 0;
    }

    /**
     * An hour and 30 minutes are 90 minutes: a smaller quantity of the same kind is added. Any other number beside a
     * quantity makes something nobody can work out, such as a date; null if the "and" joins two answers.
     */
    private @Nullable Expr withNext(Expr.Quantity larger) {
        Cursor cursor = grammar.cursor;
        int mark = cursor.mark();
        boolean joined = cursor.takeCommand("and");
        Expr value = grammar.powers.power();
        Expr next = isAhead(value) ? BehindWords.applied(value, unit()) : value;
        Rational times = next instanceof Expr.Quantity smaller ? times(larger.unit(), smaller.unit()) : null;
        if (next instanceof Expr.Quantity smaller && times != null && times.compareTo(Rational.ONE) > 0) {
            Expr scaled = new Expr.Product(List.of(new Expr.Num(times, -1), larger.of()));
            return new Expr.Quantity(new Expr.Sum(List.of(scaled, smaller.of())), smaller.unit());
        }
        if (!joined) {
            return new Expr.Opaque("'" + larger.unit() + "'", List.of(larger.of(), next));
        }
        cursor.reset(mark);
        return null;
    }

    /** How many of the second unit the first one is; null if that cannot be told. */
    private static @Nullable Rational times(String unit, String other) {
        Measure first = Measure.of(unit);
        Measure second = Measure.of(other);
        return first == null || second == null || !first.isLike(second)
                ? null
                : first.size().over(second.size());
    }

    private boolean fractionAhead() {
        AnswerToken first = grammar.cursor.peek(2);
        return grammar.cursor.peek().isCommand("frac")
                && grammar.cursor.peek(1).isSign("{")
                && isUnit(first)
                && !first.isConstant();
    }

    /** The unit here as it is written: words, with the power some units have and what they are counted per. */
    private String unit() {
        Cursor cursor = grammar.cursor;
        if (fractionAhead()) {
            cursor.next();
            String above = braced();
            return above + " / " + braced();
        }
        List<String> pieces = new ArrayList<>();
        if (cursor.takeCommand("mu")) {
            pieces.add("micro");
        } else if (cursor.takeCommand("Omega")) {
            pieces.add("ohm");
        } else if (cursor.peek().kind() == Kind.LETTER) {
            pieces.add(cursor.next().text());
        }
        while (true) {
            boolean joins = (cursor.peek().isSign("/") || cursor.peek().isCommand("cdot")) && isUnit(cursor.peek(1));
            if (joins) {
                pieces.add(cursor.next().isSign("/") ? "/" : "\u00b7");
            } else if (!Words.isWords(cursor.peek()) || (!pieces.isEmpty() && relates())) {
                return String.join(" ", pieces);
            }
            pieces.add(cursor.next().text());
            exponent(pieces);
        }
    }

    private void exponent(List<String> pieces) {
        Cursor cursor = grammar.cursor;
        if (cursor.peek().isSign(".") && cursor.peek(1).kind() != Kind.NUMBER) {
            cursor.next();
        }
        if (cursor.takeSign("^")) {
            Expr power = grammar.atoms.argument();
            pieces.add("^" + whole(power));
        }
    }

    /** A whole number as digits; any other exponent is one that no unit has. */
    private static String whole(Expr exponent) {
        return switch (exponent) {
            case Expr.Num number -> number.value().toString();
            case Expr.Negated negated -> "-" + whole(negated.of());
            default -> "?";
        };
    }

    /** What stands in the braces here, spelled out. */
    private String braced() {
        Cursor cursor = grammar.cursor;
        cursor.expect("{");
        StringBuilder inside = new StringBuilder();
        while (!cursor.atEnd() && !cursor.peek().isSign("}")) {
            if (cursor.takeSign("^")) {
                inside.append('^').append(whole(grammar.atoms.argument())).append(' ');
            } else {
                inside.append(cursor.next().text()).append(' ');
            }
        }
        cursor.expect("}");
        return inside.toString().strip();
    }

    private static boolean isUnit(AnswerToken token) {
        return token.kind() == Kind.TEXT || token.kind() == Kind.WORD;
    }
}
