package dev.tina.benchmarks.performance;

import dev.tina.policy.weights.Precision;
import java.util.List;

/**
 * How the cost grows along one size.
 *
 * @param growth name of the table
 * @param what is the same at every point, and what grows
 * @param isStep whether seconds matter rather than tokens a second
 * @param alongCompletions whether points differ in the length of their completions alone
 */
record GrowthTable(
        String growth, String what, Precision precision, boolean isStep, boolean alongCompletions, List<Point> points) {

    GrowthTable {
        points = List.copyOf(points);
    }

    /**
     * One size.
     *
     * @param at the size
     */
    record Point(int at, OurOutcome outcome) {}

    /**
     * Tokens a second from where the completions of the point before end to where those of a point end; NaN where either
     * failed.
     */
    double rateSince(int point) {
        OurResult now = points.get(point).outcome().result();
        OurResult before = points.get(point - 1).outcome().result();
        return now == null || before == null
                ? Double.NaN
                : (now.tokens() - before.tokens())
                        / (now.seconds().median() - before.seconds().median());
    }
}
