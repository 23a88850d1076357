package dev.tina.trainer.dynamics;

import java.util.Arrays;

/**
 * Means over all windows of a curve, with their noise.
 *
 * @param values [N - window + 1]; the i-th is of the steps i to i + window - 1, counted from 0
 */
record MovingAverage(double[] values, int window) {

    /** A normal distribution's deviation over the median of its absolute value. */
    private static final double DEVIATION_OF_MEDIAN = 1.4826;

    static MovingAverage of(double[] curve, int window) {
        double[] values = new double[Math.max(0, curve.length - window + 1)];
        for (int i = 0; i < values.length; i++) {
            values[i] = Arrays.stream(curve, i, i + window).average().orElseThrow();
        }
        return new MovingAverage(values, window);
    }

    /** Index of the lowest window, the first of equals, among all but the last {@code window} windows. */
    int lowest() {
        int lowest = 0;
        for (int i = 1; i <= values.length - 1 - window; i++) {
            if (values[i] < values[lowest]) {
                lowest = i;
            }
        }
        return lowest;
    }

    double highestBefore(int index) {
        return Arrays.stream(values, 0, index).max().orElse(Double.NEGATIVE_INFINITY);
    }

    double last() {
        return values[values.length - 1];
    }

    /**
     * Deviation of one window's mean: from the second differences of windows that do not overlap, which a steady slope
     * leaves at 0, and by their median, which a few jumps do not move. A sum of 1, -2 and 1 of such means has a variance
     * of 6.
     */
    double noise() {
        double[] bends = new double[Math.max(0, values.length - 2 * window)];
        for (int i = 0; i < bends.length; i++) {
            bends[i] = Math.abs(values[i] - 2 * values[i + window] + values[i + 2 * window]);
        }
        Arrays.sort(bends);
        return bends.length == 0 ? Double.POSITIVE_INFINITY : DEVIATION_OF_MEDIAN * median(bends) / Math.sqrt(6);
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
