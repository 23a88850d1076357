package dev.tina.eval.statistics;

import java.util.List;
import java.util.Optional;

/**
 * Pass@1: the share of tasks solved, the mean over k samples each.
 *
 * <p>Samples of one task belong together, so the standard error is that of the tasks' own shares (clustered by task;
 * Miller, "Adding Error Bars to Evals", arXiv 2411.00640, equation 4). The interval is Wilson's (1927) at the number
 * of independent samples that would have this error, so that it stays within 0 and 1 and is never of width zero.
 */
public final class PassAt1 {

    /** The 97.5 % quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    private PassAt1() {}

    /** Tasks of which no sample could be judged are left out; empty if that leaves none. */
    public static Optional<Estimate> of(List<TaskTally> tallies) {
        double[] shares = tallies.stream()
                .filter(tally -> tally.samples() > 0)
                .mapToDouble(TaskTally::share)
                .toArray();
        if (shares.length == 0) {
            return Optional.empty();
        }
        double mean = mean(shares);
        return Optional.of(wilson(mean, independentSamples(shares, mean)));
    }

    private static double mean(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        return sum / shares.length;
    }

    /** n such that p(1-p)/n is the squared standard error; the number of tasks where that tells nothing. */
    private static double independentSamples(double[] shares, double mean) {
        double squares = 0;
        for (double share : shares) {
            squares += (share - mean) * (share - mean);
        }
        int tasks = shares.length;
        if (tasks < 2 || squares == 0) {
            return tasks;
        }
        double squaredError = squares / (tasks - 1) / tasks;
        return mean * (1 - mean) / squaredError;
    }

    private static Estimate wilson(double p, double n) {
        double shrink = 1 + Z * Z / n;
        double centre = (p + Z * Z / (2 * n)) / shrink;
        double half = Z / shrink * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return new Estimate(p, Math.clamp(centre - half, 0, p), Math.clamp(centre + half, p, 1));
    }
}
