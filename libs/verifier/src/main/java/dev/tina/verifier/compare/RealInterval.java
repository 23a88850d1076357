package dev.tina.verifier.compare;

import dev.tina.verifier.tree.Expr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An interval of the real line, or a point where both ends are the same number.
 *
 * @param low the lower end as it is written
 * @param high the upper end as it is written
 * @param from the value of the lower end
 * @param to the value of the upper end
 */
record RealInterval(Expr low, Expr high, double from, double to, boolean lowClosed, boolean highClosed) {

    /** Ends nearer than this, against their size, are one. */
    private static final double SAME = 1e-12;

    static RealInterval point(Expr written, double at) {
        return new RealInterval(written, written, at, at, true, true);
    }

    boolean isEmpty() {
        return from > to || (from == to && !(lowClosed && highClosed));
    }

    /** What this and another have in common; it may be empty. */
    RealInterval common(RealInterval other) {
        RealInterval lower = from > other.from || (from == other.from && !lowClosed) ? this : other;
        RealInterval upper = to < other.to || (to == other.to && !highClosed) ? this : other;
        return new RealInterval(lower.low, upper.high, lower.from, upper.to, lower.lowClosed, upper.highClosed);
    }

    /** Whether nothing lies between this and one that does not begin before it. */
    private boolean touches(RealInterval next) {
        double gap = next.from - to;
        double near = SAME * Math.max(1, Math.abs(to));
        return gap < -near || (Math.abs(gap) <= near && (highClosed || next.lowClosed));
    }

    /** One from the lower end of this to the farther of both upper ends. */
    private RealInterval upTo(RealInterval next) {
        boolean longer = next.to > to || (next.to == to && next.highClosed);
        RealInterval end = longer ? next : this;
        return new RealInterval(low, end.high, from, end.to, lowClosed, end.highClosed);
    }

    /** In rising order, with what overlaps or touches made one. */
    static List<RealInterval> joined(List<RealInterval> intervals) {
        List<RealInterval> rising = new ArrayList<>(intervals);
        rising.sort(Comparator.comparingDouble(RealInterval::from).thenComparing(interval -> !interval.lowClosed));
        List<RealInterval> joined = new ArrayList<>();
        for (RealInterval interval : rising) {
            RealInterval last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.touches(interval)) {
                joined.set(joined.size() - 1, last.upTo(interval));
            } else {
                joined.add(interval);
            }
        }
        return joined;
    }

    /** What of the real line the intervals leave; they are in rising order and do not touch. */
    static List<RealInterval> complement(List<RealInterval> intervals) {
        List<RealInterval> gaps = new ArrayList<>();
        Expr low = new Expr.Negated(Expr.Constant.INFINITY);
        double from = Double.NEGATIVE_INFINITY;
        boolean closed = false;
        for (RealInterval interval : intervals) {
            gaps.add(new RealInterval(low, interval.low, from, interval.from, closed, !interval.lowClosed));
            low = interval.high;
            from = interval.to;
            closed = !interval.highClosed;
        }
        gaps.add(new RealInterval(low, Expr.Constant.INFINITY, from, Double.POSITIVE_INFINITY, closed, false));
        gaps.removeIf(RealInterval::isEmpty);
        return gaps;
    }
}
