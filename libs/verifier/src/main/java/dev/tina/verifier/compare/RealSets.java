package dev.tina.verifier.compare;

import dev.tina.verifier.compare.convention.ComparisonResult;
import dev.tina.verifier.compare.convention.Conventions;
import dev.tina.verifier.compare.convention.Leniency;
import dev.tina.verifier.compare.evaluate.ApproximateEvaluator;
import dev.tina.verifier.compare.evaluate.SamplePoint;
import dev.tina.verifier.compare.rewrite.Inequalities;
import dev.tina.verifier.number.Approximation;
import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.SetOperator;
import dev.tina.verifier.tree.Trees;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares sets of real numbers as intervals and single points in rising order, whatever they were joined from. */
final class RealSets {

    private final Comparison comparison;
    private final Conventions conventions;
    private final Fuel fuel;

    RealSets(Comparison comparison, Conventions conventions, Fuel fuel) {
        this.comparison = comparison;
        this.conventions = conventions;
        this.fuel = fuel;
    }

    static boolean isSet(Expr expr) {
        return expr instanceof Expr.Interval || expr instanceof Expr.SetOperation;
    }

    ComparisonResult compare(Expr reference, Expr answer) {
        Expr solutions = Inequalities.solutionsOf(answer);
        if (solutions != null && !conventions.forgives(Leniency.INEQUALITY_FOR_INTERVAL)) {
            return ComparisonResult.different("inequalities for an interval");
        }
        Expr alternatives = Inequalities.solutionsOf(reference);
        if (alternatives != null && overlaps(alternatives)) {
            return ComparisonResult.different("inequalities that leave no gap");
        }
        return compareSets(alternatives == null ? reference : alternatives, solutions == null ? answer : solutions);
    }

    /** Whether inequalities may be meant to hold together, and not one or the other: x > 2, x < 3. */
    private boolean overlaps(Expr alternatives) {
        List<RealInterval> apart = intervals(alternatives);
        return apart == null || RealInterval.joined(apart).size() < apart.size();
    }

    private ComparisonResult compareSets(Expr reference, Expr answer) {
        List<RealInterval> expected = joined(reference);
        List<RealInterval> given = joined(answer);
        if (expected == null || given == null) {
            return byWriting(reference, answer);
        }
        if (expected.size() != given.size()) {
            return ComparisonResult.different("another set");
        }
        ComparisonResult open = ComparisonResult.equal("the same set");
        for (int i = 0; i < expected.size(); i++) {
            ComparisonResult interval = compare(expected.get(i), given.get(i));
            if (interval.isDifferent()) {
                return interval;
            }
            open = interval.isEqual() ? open : interval;
        }
        return open;
    }

    private ComparisonResult compare(RealInterval expected, RealInterval given) {
        boolean brackets = expected.lowClosed() == given.lowClosed() && expected.highClosed() == given.highClosed();
        if (!conventions.forgives(Leniency.BRACKETS) && !brackets) {
            return ComparisonResult.different("another kind of bracket");
        }
        ComparisonResult low = comparison.compare(expected.low(), given.low());
        return low.isEqual() ? comparison.compare(expected.high(), given.high()) : low;
    }

    /** With ends that are no numbers: the same operation on the same parts. */
    private ComparisonResult byWriting(Expr reference, Expr answer) {
        if (reference instanceof Expr.SetOperation expected
                && answer instanceof Expr.SetOperation given
                && expected.operator() == given.operator()) {
            ComparisonResult straight = comparison.compare(expected.left(), given.left());
            ComparisonResult left = straight.isEqual() ? comparison.compare(expected.right(), given.right()) : straight;
            return expected.operator() == SetOperator.DIFFERENCE ? left : left.or(() -> crossed(expected, given));
        }
        Expr.Interval expected = interval(reference);
        Expr.Interval given = interval(answer);
        if (expected == null || given == null) {
            return ComparisonResult.different("only one is a set");
        }
        return compare(numbered(expected, 0, 0), numbered(given, 0, 0));
    }

    private ComparisonResult crossed(Expr.SetOperation expected, Expr.SetOperation given) {
        ComparisonResult left = comparison.compare(expected.left(), given.right());
        return left.isEqual() ? comparison.compare(expected.right(), given.left()) : left;
    }

    /** Two items in round brackets are an open interval here. */
    private static Expr.@Nullable Interval interval(Expr expr) {
        return switch (expr) {
            case Expr.Interval interval -> interval;
            case Expr.Tuple tuple ->
                tuple.items().size() == 2
                        ? new Expr.Interval(
                                tuple.items().getFirst(), tuple.items().getLast(), false, false)
                        : null;
            default -> null;
        };
    }

    private static RealInterval numbered(Expr.Interval interval, double from, double to) {
        return new RealInterval(interval.low(), interval.high(), from, to, interval.lowClosed(), interval.highClosed());
    }

    private @Nullable List<RealInterval> joined(Expr expr) {
        List<RealInterval> intervals = intervals(expr);
        return intervals == null ? null : RealInterval.joined(intervals);
    }

    private @Nullable List<RealInterval> intervals(Expr expr) {
        fuel.spend(1);
        Expr.Interval interval = interval(expr);
        if (interval != null) {
            double from = number(interval.low());
            double to = number(interval.high());
            return from < to || (from == to && interval.lowClosed()) ? List.of(numbered(interval, from, to)) : null;
        }
        return switch (expr) {
            case Expr.SetOperation sets -> operation(sets);
            case Expr.SetOf set -> points(set.items());
            case Expr.Sequence sequence ->
                sequence.items().stream().allMatch(item -> interval(item) != null) ? union(sequence.items()) : null;
            default -> null;
        };
    }

    private @Nullable List<RealInterval> union(List<Expr> parts) {
        List<RealInterval> all = new ArrayList<>();
        for (Expr part : parts) {
            List<RealInterval> next = intervals(part);
            if (next == null) {
                return null;
            }
            all.addAll(next);
        }
        return all;
    }

    private @Nullable List<RealInterval> points(List<Expr> items) {
        List<RealInterval> points = new ArrayList<>();
        for (Expr item : items) {
            double at = number(item);
            if (Double.isNaN(at)) {
                return null;
            }
            points.add(RealInterval.point(item, at));
        }
        return points;
    }

    /** NaN for what is no real number or infinity. */
    private double number(Expr end) {
        if (end == Expr.Constant.INFINITY) {
            return Double.POSITIVE_INFINITY;
        }
        if (end instanceof Expr.Negated negated && negated.of() == Expr.Constant.INFINITY) {
            return Double.NEGATIVE_INFINITY;
        }
        boolean constant = !Trees.any(end, part -> part instanceof Expr.Symbol || part instanceof Expr.Call);
        Approximation value =
                constant ? new ApproximateEvaluator(new SamplePoint(0), fuel).value(end) : Approximation.UNDEFINED;
        return value.isFinite() && value.isReal() ? value.re() : Double.NaN;
    }

    private @Nullable List<RealInterval> operation(Expr.SetOperation sets) {
        List<RealInterval> left = intervals(sets.left());
        List<RealInterval> right = left == null ? null : intervals(sets.right());
        if (left == null || right == null) {
            return null;
        }
        return switch (sets.operator()) {
            case UNION -> {
                List<RealInterval> all = new ArrayList<>(left);
                all.addAll(right);
                yield all;
            }
            case INTERSECTION -> intersection(left, right);
            case DIFFERENCE -> intersection(left, RealInterval.complement(RealInterval.joined(right)));
        };
    }

    private List<RealInterval> intersection(List<RealInterval> left, List<RealInterval> right) {
        List<RealInterval> common = new ArrayList<>();
        for (RealInterval a : left) {
            for (RealInterval b : right) {
                fuel.spend(1);
                RealInterval both = a.common(b);
                if (!both.isEmpty()) {
                    common.add(both);
                }
            }
        }
        return common;
    }
}
