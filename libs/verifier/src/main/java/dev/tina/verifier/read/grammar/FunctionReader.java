package dev.tina.verifier.read.grammar;

import dev.tina.verifier.read.character.UnreadableException;
import dev.tina.verifier.read.token.AnswerToken;
import dev.tina.verifier.read.token.AnswerToken.Kind;
import dev.tina.verifier.read.token.Cursor;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Function;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads named functions with their arguments, in brackets or without: {@code \sin^2 3x}, {@code \log_2 8}. */
final class FunctionReader {

    private final Grammar grammar;

    FunctionReader(Grammar grammar) {
        this.grammar = grammar;
    }

    Expr apply(Function function) {
        Cursor cursor = grammar.cursor;
        Expr base = cursor.takeSign("_") ? grammar.atoms.argument() : null;
        Expr exponent = cursor.takeSign("^") ? exponent() : null;
        if (base == null && cursor.takeSign("_")) {
            base = grammar.atoms.argument();
        }
        boolean inverts =
                exponent instanceof Expr.Num number && number.value().signum() < 0 && function.inverse() != null;
        Function applied = inverts ? inverse(function) : function;
        Expr value = new Expr.Apply(applied, arguments(applied, base));
        return exponent == null || inverts ? value : new Expr.Power(value, exponent);
    }

    private static Function inverse(Function function) {
        Function inverse = function.inverse();
        return inverse == null ? function : inverse;
    }

    private Expr exponent() {
        boolean negative = grammar.cursor.takeSign("-");
        Expr exponent = grammar.atoms.argument();
        return negative ? new Expr.Negated(exponent) : exponent;
    }

    private List<Expr> arguments(Function function, @Nullable Expr base) {
        List<Expr> arguments = new ArrayList<>(bracketed(function));
        if (function == Function.LOG) {
            arguments.add(base == null ? Expr.Num.of(10) : base);
        }
        if (arguments.isEmpty()) {
            throw new UnreadableException("a function of nothing");
        }
        return arguments;
    }

    private List<Expr> bracketed(Function function) {
        Cursor cursor = grammar.cursor;
        if (cursor.peek().isSign("(")) {
            cursor.next();
            int bars = cursor.setBars(0);
            List<Expr> items = grammar.lists.itemsUntil(")");
            cursor.setBars(bars);
            cursor.expect(")");
            return items;
        }
        boolean braces = cursor.peek().isSign("{")
                || cursor.peek().isSign("[")
                || cursor.peek().isSign("\\{");
        if (braces) {
            Expr group = grammar.brackets.bracket();
            return group instanceof Expr.SetOf set ? set.items() : List.of(group);
        }
        return List.of(bare(function));
    }

    /** The product that follows without brackets, up to a sign or another function. */
    private Expr bare(Function function) {
        Cursor cursor = grammar.cursor;
        cursor.enter();
        boolean negative = cursor.takeSign("-");
        List<Expr> factors = new ArrayList<>();
        factors.add(grammar.powers.power());
        while (continues(cursor.peek())) {
            factors.add(grammar.powers.power());
        }
        Expr product = factors.size() == 1 ? factors.getFirst() : new Expr.Product(factors);
        boolean angle = function.isTrigonometric()
                && cursor.peek().isSign("/")
                && cursor.peek(1).kind() == Kind.NUMBER;
        if (angle && factors.stream().allMatch(FunctionReader::isConstant)) {
            cursor.next();
            product = new Expr.Quotient(product, grammar.powers.power());
        }
        cursor.leave();
        return negative ? new Expr.Negated(product) : product;
    }

    private static boolean isConstant(Expr factor) {
        return factor instanceof Expr.Num || factor instanceof Expr.Constant;
    }

    private boolean continues(AnswerToken token) {
        boolean function = token.kind() == Kind.COMMAND && Function.named(token.text()) != null;
        return !function
                && token.kind() != Kind.SIGN
                && token.kind() != Kind.TEXT
                && grammar.products.startsFactor(token);
    }
}
