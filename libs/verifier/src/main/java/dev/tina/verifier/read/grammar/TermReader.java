package dev.tina.verifier.read.grammar;

import dev.tina.verifier.read.token.AnswerToken;
import dev.tina.verifier.read.token.AnswerToken.Kind;
import dev.tina.verifier.read.token.Cursor;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Function;
import java.util.ArrayList;
import java.util.List;

/** Reads sums of products with their signs. */
final class TermReader {

    private final Grammar grammar;

    TermReader(Grammar grammar) {
        this.grammar = grammar;
    }

    Expr sum() {
        Cursor cursor = grammar.cursor;
        cursor.enter();
        List<Expr> terms = new ArrayList<>();
        do {
            terms.add(signedProduct());
        } while (isSign(cursor.peek()));
        cursor.leave();
        Expr sum = terms.size() == 1 ? terms.getFirst() : new Expr.Sum(BracketReader.plain(terms));
        return cursor.takeCommand("over") ? new Expr.Quotient(sum, sum()) : sum;
    }

    static boolean isSign(AnswerToken token) {
        return token.isSign("+") || token.isSign("-") || token.isCommand("pm") || token.isCommand("mp");
    }

    /** A product with the signs before it, and what it is taken modulo. */
    private Expr signedProduct() {
        Cursor cursor = grammar.cursor;
        Expr value = signed();
        while (cursor.takeCommand("mod") || cursor.takeCommand("bmod")) {
            value = new Expr.Apply(Function.MOD, List.of(value, signed()));
        }
        return value;
    }

    /** A product with the signs before it. */
    Expr signed() {
        Cursor cursor = grammar.cursor;
        boolean negative = false;
        while (isSign(cursor.peek())) {
            AnswerToken sign = cursor.next();
            if (sign.isSign("+") && cursor.takeSign("-")) {
                boolean either = cursor.peek().isSign("/");
                negative ^= !either;
            }
            if (sign.kind() == Kind.COMMAND) {
                Expr either = new Expr.PlusMinus(grammar.products.product(), sign.isCommand("pm"));
                return negative ? new Expr.Negated(either) : either;
            }
            negative ^= sign.isSign("-");
        }
        Expr product = grammar.products.product();
        return negative ? negated(product) : product;
    }

    static Expr negated(Expr value) {
        return value instanceof Expr.Num number && number.places() < 0
                ? new Expr.Num(number.value().negated(), -1)
                : new Expr.Negated(value);
    }
}
