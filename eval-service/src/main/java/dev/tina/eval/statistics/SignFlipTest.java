package dev.tina.eval.statistics;

import java.util.List;

/**
 * Permutation test of two models on the same tasks: if they were alike, each task's difference could as well have the
 * other sign. The distribution of the sum over all sign patterns is computed exactly, by adding one task after another.
 *
 * <p>Half of the patterns that give just the observed sum are counted (the mid-p value, Lancaster 1961): sums are
 * coarse where tasks or samples are few, and counting all of them would find too few differences. With one sample a
 * task this is McNemar's mid-p test.
 */
final class SignFlipTest {

    /** The finest grain a difference is measured in; all of up to 16 samples, and most of others, fit in exactly. */
    private static final long FINEST = 5_040;

    private static final long MOST_CELLS = 200_000;

    private SignFlipTest() {}

    /** Two-sided. */
    static double p(List<PairedTask> tasks) {
        long grain = grain(tasks);
        int[] differences = tasks.stream()
                .mapToInt(task -> (int) Math.round(task.difference() * grain))
                .toArray();
        long observed = 0;
        int reach = 0;
        for (int difference : differences) {
            observed += difference;
            reach += Math.abs(difference);
        }
        return tails(sums(differences, reach), (int) Math.abs(observed));
    }

    /** A common denominator of the tasks' differences, as far as it may be. */
    private static long grain(List<PairedTask> tasks) {
        long most = Math.min(FINEST, Math.max(1, MOST_CELLS / tasks.size()));
        long common = 1;
        for (PairedTask task : tasks) {
            common = common(common, task.baseline().samples(), most);
            common = common(common, task.other().samples(), most);
        }
        return common;
    }

    private static long common(long a, long b, long most) {
        long multiple = a / gcd(a, b) * b;
        return multiple > most ? Math.max(a, most) : multiple;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** [2 reach + 1] probability of each sum from -reach to reach, at even chances of every sign. */
    private static double[] sums(int[] differences, int reach) {
        double[] chances = new double[2 * reach + 1];
        chances[reach] = 1;
        int reached = 0;
        for (int difference : differences) {
            int step = Math.abs(difference);
            if (step > 0) {
                chances = convolved(chances, reach, reached, step);
                reached += step;
            }
        }
        return chances;
    }

    private static double[] convolved(double[] chances, int middle, int reached, int step) {
        double[] next = new double[chances.length];
        for (int i = middle - reached; i <= middle + reached; i++) {
            next[i - step] += chances[i] / 2;
            next[i + step] += chances[i] / 2;
        }
        return next;
    }

    private static double tails(double[] chances, int observed) {
        int middle = chances.length / 2;
        if (observed == 0) {
            return 1;
        }
        double beyond = chances[middle + observed] / 2;
        for (int i = middle + observed + 1; i < chances.length; i++) {
            beyond += chances[i];
        }
        return Math.min(1, 2 * beyond);
    }
}
