package dev.tina.trainer.step;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much a job has found to learn from. Shares are null before the first step, and of a job that is older than these
 * figures.
 *
 * @param steps finished steps that the figures are of
 * @param groups of these steps
 * @param withoutGradient share of the groups that could not move the adapter, as when all rewards of a group are equal
 * @param truncated share of the completions that were cut off at their limit
 * @param absentRewards share of the reward values that could not be computed
 * @param absentReasons why, the most frequent first, at most five; each step tells its most frequent reason
 */
public record Signals(
        int steps,
        long groups,
        @Nullable Double withoutGradient,
        @Nullable Double truncated,
        @Nullable Double absentRewards,
        List<AbsentReason> absentReasons) {

    /** Of a job of which nothing is known. */
    public static final Signals UNKNOWN = new Signals(0, 0, null, null, null, List.of());

    /**
     * Why values of a reward are absent.
     *
     * @param count how many values
     */
    public record AbsentReason(String reward, String reason, long count) {}

    public Signals {
        absentReasons = List.copyOf(absentReasons);
    }

    /** Whether none of the groups had anything to learn from. */
    public boolean areSilent() {
        return isWhole(withoutGradient) || haveNoReward();
    }

    /** Whether not one reward value could be computed. */
    public boolean haveNoReward() {
        return isWhole(absentRewards);
    }

    private static boolean isWhole(@Nullable Double share) {
        return share != null && share >= 1;
    }
}
