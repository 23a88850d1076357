package dev.tina.eval.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * What the samples tell of the share μ of tasks like these that would be solved: its posterior under a beta-binomial
 * model. Each task has its own chance of being solved, drawn from a beta distribution of mean μ and intraclass
 * correlation ρ; the samples of a task are independent given that chance. μ and ρ are uniform on (0, 1) beforehand.
 *
 * <p>With one sample a task this is the posterior of a binomial share, Beta(1 + solved, 1 + unsolved), whatever ρ. The
 * model is Williams' (1975, Biometrics 31, 949); that it holds where few tasks leave nothing to a normal approximation
 * is argued by Bowyer, Aitchison and Ivanova (arXiv 2503.01747). How often it holds the truth is measured in
 * docs/evaluation.md.
 *
 * <p>The posterior is summed over a grid of φ and ρ, where μ = sin²φ: in φ the standard error is the same everywhere,
 * at most 1 / (2 √tasks).
 */
final class SolvingRate {

    private static final int RATES = 96;
    private static final int CORRELATIONS = 16;
    private static final double TAIL = 0.025;
    private static final double STANDARD_ERRORS = 7;

    private final AtLeast solved;
    private final AtLeast unsolved;
    private final AtLeast sampled;
    private final double from;
    private final double step;

    private SolvingRate(List<TaskTally> tallies) {
        this.solved = AtLeast.of(tallies, TaskTally::correct);
        this.unsolved = AtLeast.of(tallies, tally -> tally.samples() - tally.correct());
        this.sampled = AtLeast.of(tallies, TaskTally::samples);
        double middle = Math.asin(Math.sqrt((double) solved.sum() / sampled.sum()));
        double width = STANDARD_ERRORS / (2 * Math.sqrt(tallies.size()));
        this.from = Math.max(0, middle - width);
        this.step = (Math.min(Math.PI / 2, middle + width) - from) / RATES;
    }

    /** The posterior's median and its central 95 %; of tallies with at least one sample each. */
    static Estimate of(List<TaskTally> tallies) {
        SolvingRate rate = new SolvingRate(tallies);
        double[] below = cumulated(rate.posterior());
        return new Estimate(rate.quantile(below, 0.5), rate.quantile(below, TAIL), rate.quantile(below, 1 - TAIL));
    }

    /** [φ] not normalised. */
    private double[] posterior() {
        double[][] logs = new double[CORRELATIONS][RATES];
        double highest = Double.NEGATIVE_INFINITY;
        for (int r = 0; r < CORRELATIONS; r++) {
            double rho = (r + 0.5) / CORRELATIONS;
            double draws = sampled.logSum(1 - rho, rho);
            for (int i = 0; i < RATES; i++) {
                double mu = Math.pow(Math.sin(from + (i + 0.5) * step), 2);
                logs[r][i] = solved.logSum(mu * (1 - rho), rho) + unsolved.logSum((1 - mu) * (1 - rho), rho) - draws;
                highest = Math.max(highest, logs[r][i]);
            }
        }
        return weights(logs, highest);
    }

    private double[] weights(double[][] logs, double highest) {
        double[] weights = new double[RATES];
        for (int i = 0; i < RATES; i++) {
            double density = Math.sin(2 * (from + (i + 0.5) * step)); // dμ/dφ: uniform in μ
            for (double[] atCorrelation : logs) {
                weights[i] += density * Math.exp(atCorrelation[i] - highest);
            }
        }
        return weights;
    }

    /** [φ + 1] from 0 to 1. */
    private static double[] cumulated(double[] weights) {
        double[] below = new double[weights.length + 1];
        for (int i = 0; i < weights.length; i++) {
            below[i + 1] = below[i] + weights[i];
        }
        double whole = below[weights.length];
        return Arrays.stream(below).map(part -> part / whole).toArray();
    }

    private double quantile(double[] below, double probability) {
        int i = 1;
        while (i < RATES && below[i] < probability) {
            i++;
        }
        double within = (probability - below[i - 1]) / (below[i] - below[i - 1]);
        return Math.pow(Math.sin(from + (i - 1 + within) * step), 2);
    }
}
