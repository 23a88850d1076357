package dev.tina.eval.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Pass@k: the share of tasks that at least one of k samples solves, by the unbiased estimator 1 - C(n - c, k) / C(n, k)
 * of n samples of which c are right (Chen et al. 2021, arXiv 2107.03374, equation 1), the mean over the tasks.
 */
public final class PassAtK {

    private PassAtK() {}

    /** Over the tasks that have at least k samples; empty if there are none. */
    public static Optional<Double> of(List<TaskTally> tallies, int k) {
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, was " + k);
        }
        double[] shares = tallies.stream()
                .filter(tally -> tally.samples() >= k)
                .mapToDouble(tally -> ofTask(tally.samples(), tally.correct(), k))
                .toArray();
        return shares.length == 0
                ? Optional.empty()
                : Optional.of(Arrays.stream(shares).sum() / shares.length);
    }

    /** As a product, so that no factorial is too large. */
    static double ofTask(int n, int c, int k) {
        double none = 1;
        for (int i = 0; i < k; i++) {
            none *= Math.max(0, n - c - i) / (double) (n - i);
        }
        return 1 - none;
    }
}
