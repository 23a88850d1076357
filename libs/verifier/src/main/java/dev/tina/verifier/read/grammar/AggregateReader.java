package dev.tina.verifier.read.grammar;

import dev.tina.verifier.read.token.AnswerToken;
import dev.tina.verifier.read.token.Cursor;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Expr.Relation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads sums, products, integrals and limits, with the names they bind. */
final class AggregateReader {

    private final Grammar grammar;

    AggregateReader(Grammar grammar) {
        this.grammar = grammar;
    }

    Expr read(String operation) {
        Cursor cursor = grammar.cursor;
        Expr below = null;
        Expr above = null;
        String bound = null;
        for (int i = 0; i < 2; i++) {
            if (cursor.takeSign("_")) {
                bound = variableAhead();
                boolean fresh = bound != null && cursor.bind(bound);
                below = grammar.atoms.argument();
                bound = fresh ? bound : null;
            } else if (cursor.takeSign("^")) {
                above = grammar.atoms.argument();
            }
        }
        Expr body = body(operation);
        if (bound != null) {
            cursor.unbind(bound);
        }
        boolean counted = operation.equals("sum") || operation.equals("prod");
        return counted
                        && below instanceof Relation range
                        && above != null
                        && range.sides().getFirst() instanceof Expr.Symbol variable
                ? new Expr.Aggregate(
                        operation.equals("prod"), variable.name(), range.sides().getLast(), above, body)
                : opaque(operation, below, above, body);
    }

    private static Expr opaque(String operation, @Nullable Expr below, @Nullable Expr above, Expr body) {
        List<Expr> parts = new ArrayList<>(List.of(body));
        if (below != null) {
            parts.add(below);
        }
        if (above != null) {
            parts.add(above);
        }
        return new Expr.Opaque(operation, parts);
    }

    /** The one letter before a relation sign in the braces here. */
    private @Nullable String variableAhead() {
        AnswerToken name = grammar.cursor.peek(1);
        return name.kind() == AnswerToken.Kind.LETTER ? name.text() : null;
    }

    private static boolean endsInDifferential(List<Expr> factors) {
        int size = factors.size();
        boolean last = size > 1 && isDifferential(factors.get(size - 2));
        return last || (factors.getLast() instanceof Expr.Quotient quotient && holdsDifferential(quotient.numerator()));
    }

    private static boolean holdsDifferential(Expr numerator) {
        return isDifferential(numerator)
                || (numerator instanceof Expr.Product product
                        && product.factors().stream().anyMatch(AggregateReader::isDifferential));
    }

    private static boolean isDifferential(Expr factor) {
        return factor.equals(new Expr.Symbol("d"));
    }

    /** The product that follows; of an integral the sum up to its differential. */
    private Expr body(String operation) {
        Cursor cursor = grammar.cursor;
        cursor.enter();
        List<Expr> factors = new ArrayList<>();
        do {
            factors.add(grammar.powers.power());
            boolean more = cursor.peek().isSign("+") || cursor.peek().isSign("-");
            if (more && operation.contains("int") && !endsInDifferential(factors)) {
                factors.add(grammar.terms.sum());
            }
        } while (cursor.takeCommand("cdot") || cursor.takeSign("*") || grammar.products.startsFactor(cursor.peek()));
        Expr body = factors.size() == 1 ? factors.getFirst() : new Expr.Product(factors);
        cursor.leave();
        return cursor.takeSign("/") ? new Expr.Quotient(body, grammar.powers.power()) : body;
    }
}
