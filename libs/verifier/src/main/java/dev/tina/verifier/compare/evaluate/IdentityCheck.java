package dev.tina.verifier.compare.evaluate;

import dev.tina.verifier.compare.convention.ComparisonResult;
import dev.tina.verifier.number.Approximation;
import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.number.Rational;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Trees;

/** Tests an identity: two expressions that agree at seeded points are equal, two that differ at one are not. */
public final class IdentityCheck {

    /** Well above the doubles that have lost digits. */
    private static final double SMALLEST = 1e-280;

    private final Fuel fuel;

    public IdentityCheck(Fuel fuel) {
        this.fuel = fuel;
    }

    private enum AtPoint {
        AGREES,
        DIFFERS,
        SAYS_NOTHING
    }

    public ComparisonResult compare(Expr reference, Expr answer) {
        int agreeing = 0;
        boolean jumping = jumps(reference) || jumps(answer);
        for (int i = 0; i < SamplePoint.COUNT; i++) {
            SamplePoint point = new SamplePoint(i);
            AtPoint found = at(point, reference, answer);
            if (found == AtPoint.SAYS_NOTHING && jumping) {
                found = exactlyAt(point, reference, answer);
            }
            if (found == AtPoint.DIFFERS) {
                return ComparisonResult.different("other values");
            }
            agreeing += found == AtPoint.AGREES ? 1 : 0;
        }
        if (agreeing > 0) {
            ComparisonResult polynomials = ModularComparison.compare(reference, answer, fuel);
            return polynomials == null ? new PreciseConfirmation(fuel).of(reference, answer) : polynomials;
        }
        return hasNoValue(answer) && !hasNoValue(reference)
                ? ComparisonResult.different("a division by zero")
                : infinite(reference, answer);
    }

    private boolean hasNoValue(Expr expr) {
        ExactEvaluator exact = new ExactEvaluator(fuel);
        return Trees.any(
                expr,
                part -> part instanceof Expr.Quotient quotient
                        && Rational.ZERO.equals(exact.value(quotient.denominator())));
    }

    /** Where a value jumps, no rounding error is small: there only exact values tell. */
    private AtPoint exactlyAt(SamplePoint point, Expr reference, Expr answer) {
        ExactEvaluator exact = new ExactEvaluator(point, fuel);
        Rational expected = exact.value(reference);
        Rational given = expected == null ? null : exact.value(answer);
        if (expected == null || given == null) {
            return AtPoint.SAYS_NOTHING;
        }
        return expected.equals(given) ? AtPoint.AGREES : AtPoint.DIFFERS;
    }

    private static boolean jumps(Expr expr) {
        return Trees.any(
                expr,
                part -> part instanceof Expr.Apply apply && apply.function().jumps());
    }

    private AtPoint at(SamplePoint point, Expr reference, Expr answer) {
        ApproximateEvaluator forReference = new ApproximateEvaluator(point, fuel);
        ApproximateEvaluator forAnswer = new ApproximateEvaluator(point, fuel);
        Approximation expected = forReference.value(reference);
        Approximation given = forAnswer.value(answer);
        if (oneIsBeyond(expected, given) || oneIsBeyond(given, expected)) {
            return AtPoint.DIFFERS;
        }
        if (!expected.isFinite() || !given.isFinite()) {
            return AtPoint.SAYS_NOTHING;
        }
        boolean safe = point.isPositive() || !(forReference.branched() || forAnswer.branched());
        return judged(expected, given, safe);
    }

    /** Twice the bound of the rounding error parts them; within it they agree, if the bound says anything at all. */
    private static AtPoint judged(Approximation expected, Approximation given, boolean safe) {
        double gap = expected.minus(given).abs();
        double error = expected.error() + given.error();
        double size = Math.max(expected.abs(), given.abs());
        if (isBelowEveryDouble(size, error)) {
            return AtPoint.SAYS_NOTHING;
        }
        if (gap > 2 * error) {
            return safe ? AtPoint.DIFFERS : AtPoint.SAYS_NOTHING;
        }
        boolean sharp = error <= 1e-6 * size || (size == 0 && error == 0) || error < 1e-9;
        return sharp ? AtPoint.AGREES : AtPoint.SAYS_NOTHING;
    }

    /** No two values are told apart where doubles end, and none is taken for zero there. */
    private static boolean isBelowEveryDouble(double size, double error) {
        return size < SMALLEST && error < SMALLEST && (size > 0 || error > 0);
    }

    /** A real value beyond every double is no value within them. */
    private static boolean oneIsBeyond(Approximation large, Approximation other) {
        return large.isDefined() && large.isReal() && Double.isInfinite(large.re()) && other.isFinite();
    }

    private static ComparisonResult infinite(Expr reference, Expr answer) {
        int expected = infinity(reference);
        int given = infinity(answer);
        if (expected == 0 && given == 0) {
            return ComparisonResult.unknown("no point tells them apart");
        }
        return expected == given
                ? ComparisonResult.equal("both infinite")
                : ComparisonResult.different("one is infinite");
    }

    private static int infinity(Expr expr) {
        return expr == Expr.Constant.INFINITY ? 1 : expr instanceof Expr.Negated negated ? -infinity(negated.of()) : 0;
    }
}
