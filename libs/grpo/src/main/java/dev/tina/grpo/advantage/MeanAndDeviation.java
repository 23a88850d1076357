package dev.tina.grpo.advantage;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Mean and unbiased standard deviation (n - 1) of the numbers that are present.
 *
 * @param count how many are present
 * @param mean NaN of none
 * @param deviation NaN of fewer than two; exactly 0 where all are equal
 */
record MeanAndDeviation(int count, double mean, double deviation) {

    /** Of the values that are not NaN. */
    static MeanAndDeviation of(double[] values) {
        double[] present = present(values).toArray();
        double mean = Arrays.stream(present).average().orElse(Double.NaN);
        if (present.length < 2) {
            return new MeanAndDeviation(present.length, mean, Double.NaN);
        }
        double squares =
                Arrays.stream(present).map(v -> (v - mean) * (v - mean)).sum();
        double deviation = allEqual(present) ? 0 : Math.sqrt(squares / (present.length - 1));
        return new MeanAndDeviation(present.length, mean, deviation);
    }

    /** Whether nothing tells the present values apart: fewer than two, or all equal. */
    boolean withoutSpread() {
        return count < 2 || deviation == 0;
    }

    private static boolean allEqual(double[] values) {
        return Arrays.stream(values).allMatch(v -> v == values[0]);
    }

    private static DoubleStream present(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v));
    }
}
