package dev.tina.benchmarks.performance;

import dev.tina.common.Require;
import java.util.List;

/**
 * Least, median and most of the runs of one measurement.
 *
 * @param runs how many there were
 */
record Spread(double min, double median, double max, int runs) {

    /** Of an even number of values the median is the mean of the two in the middle. */
    static Spread of(List<Double> values) {
        Require.that(!values.isEmpty(), "values", "none", "at least one");
        List<Double> sorted = values.stream().sorted().toList();
        int count = sorted.size();
        double median = (sorted.get((count - 1) / 2) + sorted.get(count / 2)) / 2;
        return new Spread(sorted.getFirst(), median, sorted.getLast(), count);
    }
}
