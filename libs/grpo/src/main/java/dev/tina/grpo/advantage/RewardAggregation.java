package dev.tina.grpo.advantage;

/** How the rewards of a group become one score for each completion. */
public enum RewardAggregation {

    /** The weighted sum of the rewards that are present. */
    SUM {
        @Override
        double[] scores(double[][] rewards, double[] weights) {
            return WeightedSum.of(rewards, weights);
        }
    },

    /**
     * The weighted sum of the rewards, each put on its own group's scale first: {@code (r - mean) / (std + 1e-4)}, so
     * that no reward drowns another (GDPO, arXiv 2601.05242). A reward present fewer than twice in a group adds nothing.
     */
    NORMALIZE_THEN_SUM {
        @Override
        double[] scores(double[][] rewards, double[] weights) {
            double[][] normalized = new double[rewards.length][];
            for (int k = 0; k < rewards.length; k++) {
                normalized[k] = normalize(rewards[k]);
            }
            return WeightedSum.of(normalized, weights);
        }
    };

    /**
     * Scores of one group.
     *
     * @param rewards [K, G], NaN where absent
     * @param weights [K]
     * @return [G], NaN where every reward is absent
     */
    abstract double[] scores(double[][] rewards, double[] weights);

    private static double[] normalize(double[] rewards) {
        MeanAndDeviation moments = MeanAndDeviation.of(rewards);
        double[] normalized = new double[rewards.length];
        for (int g = 0; g < rewards.length; g++) {
            normalized[g] = Double.isNaN(rewards[g]) ? Double.NaN : standardized(rewards[g], moments);
        }
        return normalized;
    }

    private static double standardized(double reward, MeanAndDeviation moments) {
        return moments.withoutSpread() ? 0 : (reward - moments.mean()) / (moments.deviation() + Advantages.EPSILON);
    }
}
