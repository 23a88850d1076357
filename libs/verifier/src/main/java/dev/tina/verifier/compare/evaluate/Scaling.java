package dev.tina.verifier.compare.evaluate;

import dev.tina.verifier.compare.convention.ComparisonResult;
import dev.tina.verifier.number.Approximation;
import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.tree.Expr;

/**
 * Tells whether one expression is a constant multiple of the other, as the differences of the sides of equal equations are; a
 * constant is one of any other, which says nothing.
 */
public final class Scaling {

    private static final double TOLERANCE = 1e-8;

    private final Fuel fuel;

    public Scaling(Fuel fuel) {
        this.fuel = fuel;
    }

    /** {@code positive}: the constant must be, since it multiplies an inequality. */
    public ComparisonResult compare(Expr reference, Expr answer, boolean positive) {
        Approximation ratio = null;
        Approximation first = null;
        boolean varies = false;
        for (int i = 0; i < SamplePoint.COUNT; i++) {
            Approximation expected = new ApproximateEvaluator(new SamplePoint(i), fuel).value(reference);
            Approximation given = new ApproximateEvaluator(new SamplePoint(i), fuel).value(answer);
            Approximation next = given.over(expected);
            if (!next.isFinite()) {
                continue;
            }
            boolean zero = next.abs() <= 4 * next.error();
            boolean negative = positive && !(next.isReal() && next.re() > 0);
            boolean changed =
                    ratio != null && next.minus(ratio).abs() > TOLERANCE * next.abs() + next.error() + ratio.error();
            if (zero || negative || changed) {
                return ComparisonResult.different("another relation");
            }
            ratio = next;
            first = first == null ? expected : first;
            varies |= !first.equals(expected);
        }
        if (ratio == null) {
            return ComparisonResult.unknown("no point tells the relations apart");
        }
        return varies
                ? ComparisonResult.equal("the same up to a factor")
                : ComparisonResult.different("another relation");
    }
}
