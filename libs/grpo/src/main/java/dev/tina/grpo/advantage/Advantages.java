package dev.tina.grpo.advantage;

import dev.tina.grpo.batch.ScoredGroup;
import dev.tina.grpo.batch.StepBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How much better each completion of a step is than its group.
 *
 * @param values [P·G]; 0 for a completion without any reward, for one alone in having rewards, and in degenerate groups
 * @param degenerate [P] whether nothing tells the group's completions apart
 * @param shareWithoutSpread share of completions whose scores' deviation is 0, see {@code frac_reward_zero_std}
 */
public record Advantages(double[] values, List<Boolean> degenerate, double shareWithoutSpread) {

    /** Added to a deviation before dividing by it. */
    static final double EPSILON = 1e-4;

    public Advantages {
        degenerate = List.copyOf(degenerate);
    }

    /** Computes the advantages of a step. */
    public static Advantages of(StepBatch batch, RewardSettings settings) {
        List<ScoredGroup> groups = batch.groups();
        int[] starts = batch.groupStarts();
        double[] scores = groups.stream()
                .flatMapToDouble(group -> Arrays.stream(settings.scores(group)))
                .toArray();
        MeanAndDeviation step = MeanAndDeviation.of(scores);
        List<Boolean> degenerate = new ArrayList<>();
        int withoutSpread = 0;
        for (int p = 0; p < groups.size(); p++) {
            MeanAndDeviation group = MeanAndDeviation.of(Arrays.copyOfRange(scores, starts[p], starts[p + 1]));
            degenerate.add(group.withoutSpread());
            withoutSpread += settings.scale().watched(group, step).deviation() == 0 ? starts[p + 1] - starts[p] : 0;
            center(scores, starts[p], starts[p + 1], group, settings.scale().divisor(group, step));
        }
        return new Advantages(scores, degenerate, withoutSpread / (double) scores.length);
    }

    /** Number of degenerate groups. */
    int degenerateGroups() {
        return Collections.frequency(degenerate, true);
    }

    private static void center(double[] scores, int start, int end, MeanAndDeviation group, double divisor) {
        for (int i = start; i < end; i++) {
            boolean nothing = Double.isNaN(scores[i]) || group.withoutSpread();
            scores[i] = nothing ? 0 : (scores[i] - group.mean()) / divisor;
        }
    }
}
