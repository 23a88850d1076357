package dev.tina.verifier.compare;

import dev.tina.verifier.compare.convention.ComparisonResult;
import dev.tina.verifier.compare.convention.Conventions;
import dev.tina.verifier.compare.evaluate.ApproximateEvaluator;
import dev.tina.verifier.compare.evaluate.SamplePoint;
import dev.tina.verifier.compare.rewrite.Units;
import dev.tina.verifier.number.Approximation;
import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Expr.Relation;
import dev.tina.verifier.tree.Relator;
import dev.tina.verifier.tree.Trees;
import java.math.BigInteger;
import java.util.List;

/** Finds equations between numbers that do not hold: 2 + 3 = 6 is no answer. */
final class Equations {

    /** Sums of more terms are believed. */
    private static final long LONGEST = 1_000;

    private final Scalars scalars;
    private final Fuel fuel;

    /** Whatever a decimal shows may be rounded. */
    Equations(Conventions conventions, Fuel fuel) {
        this.fuel = fuel;
        this.scalars = new Scalars(new Conventions(1, conventions.forgiven()), fuel, Evidence.WRITING_OR_VALUE);
    }

    /** Whether the answer says that two numbers are equal which are not. */
    boolean areFalseIn(Expr answer) {
        return answer instanceof Relation chain
                ? areFalse(chain)
                : answer instanceof Expr.Sequence list && list.items().stream().anyMatch(this::areFalseIn);
    }

    /** Of a chain each constant side and the next one are tested, whatever names or unknowns stand between. */
    private boolean areFalse(Relation chain) {
        Expr before = null;
        boolean rounded = false;
        for (int i = 0; i < chain.sides().size(); i++) {
            Relator relator = i == 0 ? Relator.EQUAL : chain.relators().get(i - 1);
            rounded |= relator == Relator.APPROXIMATE;
            if (relator != Relator.EQUAL && relator != Relator.APPROXIMATE) {
                before = null;
            }
            Expr side = Determinants.worked(Units.outermost(chain.sides().get(i)));
            if (isNumber(Units.bare(side)) || isCollection(side)) {
                if (before != null && contradict(before, side, rounded)) {
                    return true;
                }
                before = side;
                rounded = false;
            }
        }
        return false;
    }

    private boolean contradict(Expr left, Expr right, boolean rounded) {
        if (isCollection(left) || isCollection(right)) {
            return isCollection(left) != isCollection(right) && !isDivisor(left, right) && !isDivisor(right, left);
        }
        boolean converted = left instanceof Expr.Quantity first
                && right instanceof Expr.Quantity second
                && !first.unit().equals(second.unit());
        if (converted || hasOpenDegrees(left) != hasOpenDegrees(right)) {
            return false;
        }
        Expr from = Units.bare(left);
        Expr to = Units.bare(right);
        if (isInfinite(from) || isInfinite(to)) {
            return isInfinite(from) != isInfinite(to) && (isFinite(from) || isFinite(to));
        }
        return differ(from, to) && !(rounded && isNear(from, to));
    }

    private boolean differ(Expr left, Expr right) {
        ComparisonResult straight = scalars.compare(left, right);
        ComparisonResult turned = scalars.compare(right, left);
        boolean equal = straight.isEqual() || turned.isEqual();
        return !equal && (straight.isDifferent() || turned.isDifferent());
    }

    /** Within one of the last place that the rounder of both shows, so that it was rounded or cut off there. */
    private boolean isNear(Expr left, Expr right) {
        double unit = Math.max(lastPlace(left), lastPlace(right));
        Approximation gap = value(new Expr.Sum(List.of(left, new Expr.Negated(right))));
        return unit == 0 || !gap.isFinite() || gap.abs() < unit;
    }

    /** Of a number as written; zero for anything else. */
    private static double lastPlace(Expr expr) {
        if (expr instanceof Expr.Negated negated) {
            return lastPlace(negated.of());
        }
        if (!(expr instanceof Expr.Num number)
                || (number.places() < 0 && !number.value().isInteger())) {
            return 0;
        }
        if (number.places() > 0) {
            return Math.pow(10, -number.places());
        }
        String digits = number.value().numerator().toString();
        return Math.pow(10, digits.length() - digits.replaceFirst("0+$", "").length());
    }

    private Approximation value(Expr expr) {
        return new ApproximateEvaluator(new SamplePoint(0), fuel).value(expr);
    }

    private boolean isFinite(Expr expr) {
        return value(expr).isFinite();
    }

    private static boolean isInfinite(Expr expr) {
        return expr == Expr.Constant.INFINITY || (expr instanceof Expr.Negated negated && isInfinite(negated.of()));
    }

    /** (12, 18) = 6 is the greatest common divisor. */
    private static boolean isDivisor(Expr pair, Expr number) {
        if (!(pair instanceof Expr.Tuple tuple) || !(number instanceof Expr.Num divisor)) {
            return false;
        }
        BigInteger common = BigInteger.ZERO;
        for (Expr item : tuple.items()) {
            boolean whole = item instanceof Expr.Num part && part.value().isInteger();
            common = whole && item instanceof Expr.Num part
                    ? common.gcd(part.value().numerator())
                    : BigInteger.ZERO;
        }
        return divisor.value().isInteger() && divisor.value().numerator().equals(common);
    }

    /** Several numbers as one thing; a column of two may be a binomial, and braces around one item brackets. */
    private static boolean isCollection(Expr expr) {
        boolean several = switch (expr) {
            case Expr.SetOf set -> set.items().size() != 1;
            case Expr.Tuple tuple -> true;
            case Expr.Matrix matrix ->
                matrix.rows().size() != 2 || matrix.rows().getFirst().size() != 1;
            default -> false;
        };
        return several && areNumbers(expr);
    }

    /** Outside an angle function, where they may be converted. */
    private static boolean hasOpenDegrees(Expr expr) {
        return switch (expr) {
            case Expr.Degrees degrees -> true;
            case Expr.Apply apply ->
                !apply.function().isTrigonometric()
                        && apply.arguments().stream().anyMatch(Equations::hasOpenDegrees);
            default -> Trees.parts(expr).stream().anyMatch(Equations::hasOpenDegrees);
        };
    }

    /** Without names, and without units inside. */
    private static boolean isNumber(Expr expr) {
        return switch (expr) {
            case Expr.Num number -> true;
            case Expr.Constant constant -> true;
            case Expr.Sum sum -> areNumbers(sum);
            case Expr.Product product -> areNumbers(product);
            case Expr.Quotient quotient -> areNumbers(quotient);
            case Expr.Power power -> areNumbers(power);
            case Expr.Negated negated -> areNumbers(negated);
            case Expr.Percent percent -> areNumbers(percent);
            case Expr.Degrees degrees -> areNumbers(degrees);
            case Expr.Apply apply -> areNumbers(apply);
            case Expr.Based based -> true;
            case Expr.Aggregate sum -> isShort(sum) && isNumber(valueAt(sum.body(), sum.variable()));
            default -> false;
        };
    }

    private static boolean isShort(Expr.Aggregate sum) {
        Integer from = sum.from() instanceof Expr.Num low ? low.value().asInt() : null;
        Integer to = sum.to() instanceof Expr.Num high ? high.value().asInt() : null;
        return from != null && to != null && (long) to - from <= LONGEST;
    }

    private static Expr valueAt(Expr body, String variable) {
        return body.equals(new Expr.Symbol(variable))
                ? Expr.Num.of(1)
                : Trees.map(body, part -> valueAt(part, variable));
    }

    private static boolean areNumbers(Expr expr) {
        return Trees.parts(expr).stream().allMatch(Equations::isNumber);
    }
}
