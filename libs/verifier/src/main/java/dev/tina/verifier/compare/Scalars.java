package dev.tina.verifier.compare;

import dev.tina.verifier.compare.convention.ComparisonResult;
import dev.tina.verifier.compare.convention.Conventions;
import dev.tina.verifier.compare.convention.Leniency;
import dev.tina.verifier.compare.evaluate.ApproximateEvaluator;
import dev.tina.verifier.compare.evaluate.ExactEvaluator;
import dev.tina.verifier.compare.evaluate.IdentityCheck;
import dev.tina.verifier.compare.evaluate.SamplePoint;
import dev.tina.verifier.number.Approximation;
import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.number.Rational;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Trees;
import org.jspecify.annotations.Nullable;

/** Tells whether two expressions have the same value: exactly if both are fractions, else at points, else to many digits. */
final class Scalars {

    private static final int REFERENCE_PLACES = 2;
    private static final int MAX_PLACES = 40;
    /** Of a value's size: what is known less well rounds to anything. */
    private static final double ROUGHEST = 1e-9;

    private final Conventions conventions;
    private final Fuel fuel;
    private final Evidence evidence;
    private final ExactEvaluator exact;

    Scalars(Conventions conventions, Fuel fuel, Evidence evidence) {
        this.conventions = conventions;
        this.fuel = fuel;
        this.evidence = evidence;
        this.exact = new ExactEvaluator(fuel);
    }

    ComparisonResult compare(Expr reference, Expr answer) {
        boolean percents = isPercent(reference) || isPercent(answer);
        if (percents && conventions.forgives(Leniency.PERCENT)) {
            return plain(reference, answer).or(() -> plain(withoutPercent(reference), withoutPercent(answer)));
        }
        return plain(reference, answer);
    }

    private static Expr withoutPercent(Expr expr) {
        return switch (expr) {
            case Expr.Percent percent -> percent.of();
            case Expr.Negated negated -> new Expr.Negated(withoutPercent(negated.of()));
            default -> expr;
        };
    }

    private static boolean isPercent(Expr expr) {
        return expr instanceof Expr.Percent || (expr instanceof Expr.Negated negated && isPercent(negated.of()));
    }

    private ComparisonResult plain(Expr reference, Expr answer) {
        if (!conventions.forgives(Leniency.UNREDUCED) && isUnreduced(answer)) {
            return ComparisonResult.different("a fraction not in lowest terms");
        }
        if (evidence.admitsWriting() && reference.equals(answer)) {
            return ComparisonResult.equal("the same expression");
        }
        if (!isNumeric(reference) || !isNumeric(answer)) {
            return ComparisonResult.different("not both are numbers");
        }
        Rational expected = exact.value(reference);
        Rational given = exact.value(answer);
        if (expected != null && given != null) {
            return expected.equals(given)
                    ? ComparisonResult.equal("equal numbers")
                    : rounded(reference, answer, "other numbers");
        }
        ComparisonResult identity = new IdentityCheck(fuel).compare(reference, answer);
        return identity.isEqual() ? identity : roundedOr(reference, answer, identity);
    }

    private static boolean isNumeric(Expr expr) {
        return switch (expr) {
            case Expr.Call call -> true;
            case Expr.Opaque opaque -> true;
            case Expr.Indexed indexed -> true;
            case Expr.Text text -> false;
            case Expr.Tuple tuple -> false;
            case Expr.Sequence sequence -> false;
            case Expr.SetOf set -> false;
            case Expr.Interval interval -> false;
            case Expr.SetOperation sets -> false;
            case Expr.Relation relation -> false;
            case Expr.Matrix matrix -> false;
            case Expr.Ratio ratio -> false;
            default -> Trees.parts(expr).stream().allMatch(Scalars::isNumeric);
        };
    }

    private static boolean isUnreduced(Expr answer) {
        return answer instanceof Expr.Quotient quotient
                && quotient.numerator() instanceof Expr.Num above
                && quotient.denominator() instanceof Expr.Num below
                && above.value().isInteger()
                && below.value().isInteger()
                && above.value().numerator().gcd(below.value().numerator()).bitLength() > 1;
    }

    private ComparisonResult rounded(Expr reference, Expr answer, String reason) {
        return roundedOr(reference, answer, ComparisonResult.different(reason));
    }

    /** A decimal equals an exact value only if the value rounds to it at the places it shows. */
    private ComparisonResult roundedOr(Expr reference, Expr answer, ComparisonResult otherwise) {
        Expr.Num shown = decimal(answer);
        Expr.Num expected = decimal(reference);
        if (shown != null && expected == null && shown.places() >= conventions.roundingPlaces()) {
            return rounds(reference, answer, shown.places())
                    ? ComparisonResult.equal("rounded as far as shown")
                    : otherwise;
        }
        if (expected != null && shown == null && expected.places() >= REFERENCE_PLACES && !isWholeNumber(answer)) {
            return rounds(answer, reference, expected.places())
                    ? ComparisonResult.equal("rounds to the reference")
                    : otherwise;
        }
        return otherwise;
    }

    private boolean isWholeNumber(Expr answer) {
        Rational value = exact.value(answer);
        return value != null && value.isInteger();
    }

    private static Expr.@Nullable Num decimal(Expr expr) {
        return switch (expr) {
            case Expr.Num number -> number.places() > 0 ? number : null;
            case Expr.Negated negated -> decimal(negated.of());
            case Expr.Percent percent -> decimal(percent.of());
            case Expr.Quantity quantity -> decimal(quantity.of());
            default -> null;
        };
    }

    private boolean rounds(Expr value, Expr decimal, int places) {
        Rational shown = exact.value(decimal);
        if (shown == null || places > MAX_PLACES || Trees.any(value, Expr.Symbol.class::isInstance)) {
            return false;
        }
        int shift = decimal instanceof Expr.Percent ? 2 : 0;
        Rational fraction = exact.value(value);
        if (fraction != null) {
            return fraction.rounded(places + shift).equals(shown);
        }
        Approximation near = new ApproximateEvaluator(new SamplePoint(0), fuel).value(value);
        boolean sharp = near.error() <= ROUGHEST * Math.max(1, near.abs());
        double gap = Math.abs(near.re() - shown.toDouble());
        return near.isFinite() && near.isReal() && sharp && gap <= 0.5 * Math.pow(10, -places - shift) + near.error();
    }
}
