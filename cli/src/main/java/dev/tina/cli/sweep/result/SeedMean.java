package dev.tina.cli.sweep.result;

import dev.tina.cli.client.answer.EstimatedShare;
import dev.tina.cli.text.Percent;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/** A share, the mean over seeds, with its 95 % interval, between 0 and 1. */
record SeedMean(double mean, double low, double high) {

    private static final double UPPER_TAIL = 0.025;

    /**
     * The mean over seeds; empty without any. Its interval holds both reasons to doubt it: the seeds, by Student's
     * t · s / √n with n - 1 degrees of freedom, and the tasks, which the seeds have in common, by the mean distance to
     * the ends of the evaluations' own intervals. The two are added as independent errors are, by their squares. One
     * seed, or seeds that came out alike by chance, leave that of the tasks.
     */
    static Optional<SeedMean> of(List<EstimatedShare> seeds) {
        if (seeds.isEmpty()) {
            return Optional.empty();
        }
        double mean =
                seeds.stream().mapToDouble(EstimatedShare::value).average().orElseThrow();
        double below = seeds.stream()
                .mapToDouble(seed -> seed.value() - seed.low())
                .average()
                .orElseThrow();
        double above = seeds.stream()
                .mapToDouble(seed -> seed.high() - seed.value())
                .average()
                .orElseThrow();
        double bySeed = student(seeds, mean);
        return Optional.of(new SeedMean(
                mean, Math.max(0, mean - Math.hypot(bySeed, below)), Math.min(1, mean + Math.hypot(bySeed, above))));
    }

    private static double student(List<EstimatedShare> seeds, double mean) {
        int n = seeds.size();
        if (n == 1) {
            return 0;
        }
        double squares = seeds.stream()
                .mapToDouble(seed -> (seed.value() - mean) * (seed.value() - mean))
                .sum();
        double quantile = TDistribution.of(n - 1.0).inverseSurvivalProbability(UPPER_TAIL);
        return quantile * Math.sqrt(squares / (n - 1) / n);
    }

    /** In per cent: {@code 41.0 (38.1 to 44.0)}. */
    String text() {
        return Percent.numberWithInterval(mean, low, high);
    }
}
