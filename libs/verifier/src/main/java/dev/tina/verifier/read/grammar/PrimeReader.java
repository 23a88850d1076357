package dev.tina.verifier.read.grammar;

import dev.tina.verifier.read.character.Numeral;
import dev.tina.verifier.read.token.AnswerToken.Kind;
import dev.tina.verifier.read.token.Cursor;
import dev.tina.verifier.tree.Expr;
import java.util.ArrayList;
import java.util.List;

/** Reads primes behind numbers: minutes and seconds of an angle, feet and inches. */
final class PrimeReader {

    private final Grammar grammar;

    PrimeReader(Grammar grammar) {
        this.grammar = grammar;
    }

    /** {@code 30^\circ 15'}: the angle with the minutes and seconds behind it. */
    Expr angle(Expr.Degrees degrees) {
        List<Expr> terms = new ArrayList<>(List.of(degrees.of()));
        for (long parts = 60; parts <= 3_600 && isAhead(parts == 60 ? 1 : 2); parts *= 60) {
            terms.add(new Expr.Quotient(taken(parts == 60 ? 1 : 2), Expr.Num.of(parts)));
        }
        return terms.size() == 1 ? degrees : new Expr.Degrees(new Expr.Sum(terms));
    }

    /** {@code 5'6"}: the feet with the inches behind them, in inches. */
    Expr feet(Expr.Num feet) {
        Cursor cursor = grammar.cursor;
        if (!cursor.peek().isSign("'") || cursor.peek(1).kind() != Kind.NUMBER || !isMarked(2, 2)) {
            return feet;
        }
        cursor.next();
        Expr inches = new Expr.Product(List.of(Expr.Num.of(12), feet));
        return new Expr.Quantity(new Expr.Sum(List.of(inches, taken(2))), "inches");
    }

    private boolean isAhead(int marks) {
        return grammar.cursor.peek().kind() == Kind.NUMBER && isMarked(1, marks);
    }

    /** One prime, or two as two signs or one. */
    private boolean isMarked(int ahead, int marks) {
        Cursor cursor = grammar.cursor;
        boolean one = cursor.peek(ahead).isSign("'");
        boolean two = (one && cursor.peek(ahead + 1).isSign("'"))
                || cursor.peek(ahead).isSign("\"");
        return marks == 1 ? one && !two : two;
    }

    private Expr taken(int marks) {
        Cursor cursor = grammar.cursor;
        Expr number = Numeral.value(cursor.next().text());
        boolean twice = marks == 2 && cursor.peek().isSign("'");
        cursor.next();
        if (twice) {
            cursor.next();
        }
        return number;
    }
}
