package dev.tina.verifier.compare;

import dev.tina.verifier.number.Approximation;
import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Expr.Relation;
import dev.tina.verifier.tree.Trees;
import java.util.List;

/** Chains of equal numbers: {@code 3 + 4 = 7} holds, {@code 5 = 6} does not. */
final class Calculations {

    /** What rounding and rough units may change along a chain. */
    private static final double NEAR = 0.02;

    private final Comparison comparison;
    private final Fuel fuel;

    Calculations(Comparison comparison, Fuel fuel) {
        this.comparison = comparison;
        this.fuel = fuel;
    }

    /** False only where both ends are plain numbers and far from each other. */
    boolean hold(Relation chain) {
        List<Expr> sides = chain.sides();
        Expr first = sides.getFirst();
        Expr last = sides.getLast();
        boolean unlike = first instanceof Expr.Quantity != last instanceof Expr.Quantity;
        return unlike
                || !isNumber(first)
                || !isNumber(last)
                || isNear(first, last)
                || comparison.compare(first, last).isEqual();
    }

    private static boolean isNumber(Expr expr) {
        return !Trees.any(expr, part -> switch (part) {
            case Expr.Num number -> false;
            case Expr.Constant constant -> constant == Expr.Constant.INFINITY;
            case Expr.Sum sum -> false;
            case Expr.Product product -> false;
            case Expr.Quotient quotient -> false;
            case Expr.Power power -> false;
            case Expr.Negated negated -> false;
            case Expr.Quantity quantity -> false;
            case Expr.Apply apply -> false;
            default -> true;
        });
    }

    private boolean isNear(Expr first, Expr last) {
        Approximation left = new ApproximateEvaluator(new Point(0), fuel).value(first);
        Approximation right = new ApproximateEvaluator(new Point(0), fuel).value(last);
        return !left.isFinite()
                || !right.isFinite()
                || left.minus(right).abs() <= NEAR * Math.max(left.abs(), right.abs()) + left.error() + right.error();
    }
}
