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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets of real numbers, as intervals and single points in rising order, whatever they were joined from. */
final class RealSets {

    private static final double SAME = 1e-12;

    private final Comparison comparison;
    private final Conventions conventions;
    private final Fuel fuel;

    RealSets(Comparison comparison, Conventions conventions, Fuel fuel) {
        this.comparison = comparison;
        this.conventions = conventions;
        this.fuel = fuel;
    }

    /** An interval from {@code low} to {@code high}; a point if they are the same. */
    private record Piece(Expr low, Expr high, double from, double to, boolean lowClosed, boolean highClosed) {

        boolean isEmpty() {
            return from > to || (from == to && !(lowClosed && highClosed));
        }

        boolean touches(Piece next) {
            double gap = next.from - to;
            double near = SAME * Math.max(1, Math.abs(to));
            return gap < -near || (Math.abs(gap) <= near && (highClosed || next.lowClosed));
        }
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
        List<Piece> apart = pieces(alternatives);
        List<Piece> joined = joined(apart);
        return apart == null || joined == null || joined.size() < apart.size();
    }

    private ComparisonResult compareSets(Expr reference, Expr answer) {
        List<Piece> expected = joined(pieces(reference));
        List<Piece> given = joined(pieces(answer));
        if (expected == null || given == null) {
            return byWriting(reference, answer);
        }
        if (expected.size() != given.size()) {
            return ComparisonResult.different("another set");
        }
        ComparisonResult open = ComparisonResult.equal("the same set");
        for (int i = 0; i < expected.size(); i++) {
            ComparisonResult piece = compare(expected.get(i), given.get(i));
            if (piece.isDifferent()) {
                return piece;
            }
            open = piece.isEqual() ? open : piece;
        }
        return open;
    }

    private ComparisonResult compare(Piece expected, Piece given) {
        boolean brackets = expected.lowClosed == given.lowClosed && expected.highClosed == given.highClosed;
        if (!conventions.forgives(Leniency.BRACKETS) && !brackets) {
            return ComparisonResult.different("another kind of bracket");
        }
        ComparisonResult low = comparison.compare(expected.low, given.low);
        return low.isEqual() ? comparison.compare(expected.high, given.high) : low;
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
        return compare(piece(expected, 0, 0), piece(given, 0, 0));
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

    private static Piece piece(Expr.Interval interval, double from, double to) {
        return new Piece(interval.low(), interval.high(), from, to, interval.lowClosed(), interval.highClosed());
    }

    private @Nullable List<Piece> pieces(Expr expr) {
        fuel.spend(1);
        Expr.Interval interval = interval(expr);
        if (interval != null) {
            double from = number(interval.low());
            double to = number(interval.high());
            return from < to || (from == to && interval.lowClosed()) ? List.of(piece(interval, from, to)) : null;
        }
        return switch (expr) {
            case Expr.SetOperation sets -> operation(sets);
            case Expr.SetOf set -> points(set.items());
            case Expr.Sequence sequence ->
                sequence.items().stream().allMatch(item -> interval(item) != null) ? union(sequence.items()) : null;
            default -> null;
        };
    }

    private @Nullable List<Piece> union(List<Expr> parts) {
        List<Piece> all = new ArrayList<>();
        for (Expr part : parts) {
            List<Piece> next = pieces(part);
            if (next == null) {
                return null;
            }
            all.addAll(next);
        }
        return all;
    }

    private @Nullable List<Piece> points(List<Expr> items) {
        List<Piece> points = new ArrayList<>();
        for (Expr item : items) {
            double at = number(item);
            if (Double.isNaN(at)) {
                return null;
            }
            points.add(new Piece(item, item, at, at, true, true));
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
        boolean constant = !dev.tina.verifier.tree.Trees.any(
                end, part -> part instanceof Expr.Symbol || part instanceof Expr.Call);
        Approximation value =
                constant ? new ApproximateEvaluator(new SamplePoint(0), fuel).value(end) : Approximation.UNDEFINED;
        return value.isFinite() && value.isReal() ? value.re() : Double.NaN;
    }

    private @Nullable List<Piece> operation(Expr.SetOperation sets) {
        List<Piece> left = pieces(sets.left());
        List<Piece> right = left == null ? null : pieces(sets.right());
        if (left == null || right == null) {
            return null;
        }
        return switch (sets.operator()) {
            case UNION -> {
                List<Piece> all = new ArrayList<>(left);
                all.addAll(right);
                yield all;
            }
            case INTERSECTION -> intersection(left, right);
            case DIFFERENCE -> intersection(left, complement(joined(right)));
        };
    }

    private List<Piece> intersection(List<Piece> left, List<Piece> right) {
        List<Piece> common = new ArrayList<>();
        for (Piece a : left) {
            for (Piece b : right) {
                fuel.spend(1);
                Piece low = a.from > b.from || (a.from == b.from && !a.lowClosed) ? a : b;
                Piece high = a.to < b.to || (a.to == b.to && !a.highClosed) ? a : b;
                Piece both = new Piece(low.low, high.high, low.from, high.to, low.lowClosed, high.highClosed);
                if (!both.isEmpty()) {
                    common.add(both);
                }
            }
        }
        return common;
    }

    private static List<Piece> complement(@Nullable List<Piece> pieces) {
        List<Piece> gaps = new ArrayList<>();
        Expr low = new Expr.Negated(Expr.Constant.INFINITY);
        double from = Double.NEGATIVE_INFINITY;
        boolean closed = false;
        for (Piece piece : pieces == null ? List.<Piece>of() : pieces) {
            gaps.add(new Piece(low, piece.low, from, piece.from, closed, !piece.lowClosed));
            low = piece.high;
            from = piece.to;
            closed = !piece.highClosed;
        }
        gaps.add(new Piece(low, Expr.Constant.INFINITY, from, Double.POSITIVE_INFINITY, closed, false));
        gaps.removeIf(Piece::isEmpty);
        return gaps;
    }

    /** In rising order, with what overlaps or touches made one. */
    private static @Nullable List<Piece> joined(@Nullable List<Piece> pieces) {
        if (pieces == null) {
            return null;
        }
        List<Piece> rising = new ArrayList<>(pieces);
        rising.sort(Comparator.comparingDouble(Piece::from).thenComparing(piece -> !piece.lowClosed));
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : rising) {
            Piece last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.touches(piece)) {
                boolean longer = piece.to > last.to || (piece.to == last.to && piece.highClosed);
                Piece end = longer ? piece : last;
                joined.set(
                        joined.size() - 1,
                        new Piece(last.low, end.high, last.from, end.to, last.lowClosed, end.highClosed));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }
}
