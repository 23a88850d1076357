package dev.tina.reward.scoring;

/** The mean of the last values there were; NaN before the first. */
final class RecentMean {

    private final double[] values;
    private long count;

    /** @param size how many values count */
    RecentMean(int size) {
        this.values = new double[size];
    }

    synchronized void add(double value) {
        values[(int) (count++ % values.length)] = value;
    }

    synchronized double mean() {
        int known = (int) Math.min(count, values.length);
        double sum = 0;
        for (int i = 0; i < known; i++) {
            sum += values[i];
        }
        return known == 0 ? Double.NaN : sum / known;
    }
}
