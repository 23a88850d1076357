package dev.tina.eval.statistics;

import java.util.List;
import java.util.Optional;

/**
 * Pass@1: the share of tasks solved, the mean over the k samples of each, with the interval of {@link SolvingRate}.
 * Every task counts the same, whatever number of its samples could be judged.
 */
public final class PassAt1 {

    private PassAt1() {}

    /** Tasks of which no sample could be judged are left out; empty if that leaves none. */
    public static Optional<Estimate> of(List<TaskTally> tallies) {
        List<TaskTally> judged =
                tallies.stream().filter(tally -> tally.samples() > 0).toList();
        return judged.isEmpty() ? Optional.empty() : Optional.of(estimate(judged));
    }

    private static Estimate estimate(List<TaskTally> judged) {
        double share = judged.stream().mapToDouble(TaskTally::share).sum() / judged.size();
        Estimate interval = SolvingRate.of(judged);
        double low = share == 0 ? 0 : Math.clamp(interval.low(), 0, share);
        double high = share == 1 ? 1 : Math.clamp(interval.high(), share, 1);
        return new Estimate(share, low, high);
    }
}
