package dev.tina.grpo.advantage;

/** The sum of a completion's rewards, each times its weight, absent ones left out. */
final class WeightedSum {

    private WeightedSum() {}

    /**
     * One sum for each completion.
     *
     * @param rewards [K, G], NaN where absent
     * @param weights [K]
     * @return [G], NaN where every reward is absent
     */
    static double[] of(double[][] rewards, double[] weights) {
        double[] sums = new double[rewards[0].length];
        for (int g = 0; g < sums.length; g++) {
            sums[g] = Double.NaN;
            for (int k = 0; k < weights.length; k++) {
                sums[g] = plus(sums[g], weights[k] * rewards[k][g]);
            }
        }
        return sums;
    }

    private static double plus(double sum, double addend) {
        if (Double.isNaN(addend)) {
            return sum;
        }
        return Double.isNaN(sum) ? addend : sum + addend;
    }
}
