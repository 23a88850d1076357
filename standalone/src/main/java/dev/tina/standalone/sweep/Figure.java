package dev.tina.standalone.sweep;

import dev.tina.standalone.sweep.Answers.Estimate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A share over seeds with its 95 % interval.
 *
 * @param source whether the interval is about the seeds, or about the tasks of one evaluation
 */
record Figure(double mean, double low, double high, Source source) {

    private static final double UPPER_TAIL = 0.025;

    /** Where an interval comes from. */
    enum Source {
        SEEDS,
        EVALUATION
    }

    /**
     * The mean and Student's interval of the seeds, mean ± t · s / √n with n - 1 degrees of freedom. The evaluation's
     * own where there is one seed, or where all evaluations are the same, as those of the untrained policy are. Empty
     * without any.
     */
    static Optional<Figure> of(List<Estimate> seeds) {
        if (seeds.isEmpty()) {
            return Optional.empty();
        }
        Estimate first = seeds.getFirst();
        if (seeds.stream().allMatch(first::equals)) {
            return Optional.of(new Figure(first.value(), first.low(), first.high(), Source.EVALUATION));
        }
        int n = seeds.size();
        double mean = seeds.stream().mapToDouble(Estimate::value).sum() / n;
        double squares = seeds.stream()
                .mapToDouble(seed -> (seed.value() - mean) * (seed.value() - mean))
                .sum();
        double quantile = TDistribution.of(n - 1.0).inverseSurvivalProbability(UPPER_TAIL);
        double half = quantile * Math.sqrt(squares / (n - 1) / n);
        return Optional.of(new Figure(mean, mean - half, mean + half, Source.SEEDS));
    }

    /** In per cent: {@code 41.0 ± 3.2} over seeds, {@code 41.0 (38.1 to 44.0)} of an evaluation. */
    String text() {
        return source == Source.SEEDS
                ? percent(mean) + " ± " + percent(high - mean)
                : percent(mean) + " (" + percent(low) + " to " + percent(high) + ")";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
