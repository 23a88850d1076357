package dev.tina.verifier.compare;

import dev.tina.verifier.tree.Expr;

/** A point with its name before its coordinates: {@code A(1, 2)}. */
final class NamedPoint {

    private NamedPoint() {}

    /** Without its name if the other has none. */
    static Expr beside(Expr other, Expr point) {
        boolean named = other instanceof Expr.Tuple
                && point instanceof Expr.Product product
                && product.factors().size() == 2
                && product.factors().getLast() instanceof Expr.Tuple
                && product.factors().getFirst() instanceof Expr.Symbol name
                && Character.isUpperCase(name.name().charAt(0));
        return named && point instanceof Expr.Product product
                ? product.factors().getLast()
                : point;
    }
}
