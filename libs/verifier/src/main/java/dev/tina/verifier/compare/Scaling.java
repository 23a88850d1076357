package dev.tina.verifier.compare;

import dev.tina.verifier.number.Approximation;
import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.tree.Expr;

/**
 * Whether one expression is a constant multiple of the other, as the two sides' differences of equal equations are; a
 * constant is one of any other, which says nothing.
 */
final class Scaling {

    private static final double TOLERANCE = 1e-8;

    private final Fuel fuel;

    Scaling(Fuel fuel) {
        this.fuel = fuel;
    }

    /** {@code positive}: the constant must be, since it multiplies an inequality. */
    Judgement compare(Expr reference, Expr answer, boolean positive) {
        Approximation ratio = null;
        Approximation first = null;
        boolean varies = false;
        for (int i = 0; i < Point.COUNT; i++) {
            Approximation expected = new ApproximateEvaluator(new Point(i), fuel).value(reference);
            Approximation given = new ApproximateEvaluator(new Point(i), fuel).value(answer);
            Approximation next = given.over(expected);
            if (!next.isFinite()) {
                continue;
            }
            boolean zero = next.abs() <= 4 * next.error();
            boolean negative = positive && !(next.isReal() && next.re() > 0);
            boolean changed =
                    ratio != null && next.minus(ratio).abs() > TOLERANCE * next.abs() + next.error() + ratio.error();
            if (zero || negative || changed) {
                return Judgement.different("another relation");
            }
            ratio = next;
            first = first == null ? expected : first;
            varies |= !first.equals(expected);
        }
        if (ratio == null) {
            return Judgement.unknown("no point tells the relations apart");
        }
        return varies ? Judgement.equal("the same up to a factor") : Judgement.different("another relation");
    }
}
