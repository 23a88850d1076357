package dev.tina.eval.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Two models on the same tasks: how much more of them the other one solves, and whether that may be chance.
 *
 * <p>The interval is Student's over the tasks' own differences, with one task more in each direction of the smallest
 * difference there can be; with one sample a task that is Bonett and Price's (2012, Journal of Educational and
 * Behavioral Statistics 37, 479) with Student's quantile, and it is never of width zero.
 *
 * @param tasks how many both models were judged on
 * @param difference Pass@1 of the other less that of the baseline, with its 95 % interval
 * @param p from {@link SignFlipTest}
 */
public record PairedComparison(int tasks, Estimate difference, double p) {

    private static final double UPPER = 0.975;

    /** Throws IllegalArgumentException where there is no task. */
    public static PairedComparison of(List<PairedTask> tasks) {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("tasks must be at least one, were none");
        }
        double[] differences =
                tasks.stream().mapToDouble(PairedTask::difference).toArray();
        double mean = Arrays.stream(differences).sum() / differences.length;
        return new PairedComparison(tasks.size(), interval(tasks, differences, mean), SignFlipTest.p(tasks));
    }

    private static Estimate interval(List<PairedTask> tasks, double[] differences, double mean) {
        double grain = tasks.stream().mapToDouble(PairedTask::grain).average().orElseThrow();
        int n = differences.length + 2;
        double centre = mean * differences.length / n;
        double squares = 2 * grain * grain - n * centre * centre;
        for (double difference : differences) {
            squares += difference * difference;
        }
        double error = Math.sqrt(squares / (n - 1) / n);
        double half = TDistribution.of(n - 1).inverseCumulativeProbability(UPPER) * error;
        return new Estimate(
                mean,
                Math.clamp(centre - half, -1, Math.min(mean, 1)),
                Math.clamp(centre + half, Math.max(mean, -1), 1));
    }
}
