package dev.tina.trainer.dynamics;

/** How certainly a curve rises or falls: the t value of its least-squares slope. */
final class Slope {

    /** Stands for the error of a curve without any, so that a straight line is certain and no quotient is infinite. */
    private static final double LEAST_ERROR = 1e-12;

    private Slope() {}

    /** Of the values from {@code from} up to but not with {@code to}; at least three. 0 for a flat curve. */
    static double certainty(double[] curve, int from, int to) {
        int n = to - from;
        double mean = 0;
        for (int i = from; i < to; i++) {
            mean += curve[i] / n;
        }
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = from; i < to; i++) {
            double x = i - from - (n - 1) / 2.0;
            xx += x * x;
            xy += x * (curve[i] - mean);
            yy += (curve[i] - mean) * (curve[i] - mean);
        }
        double slope = xy / xx;
        double error = Math.sqrt(Math.max(0, yy - slope * xy) / (n - 2) / xx);
        return Math.abs(slope) < LEAST_ERROR ? 0 : slope / Math.max(error, LEAST_ERROR);
    }
}
