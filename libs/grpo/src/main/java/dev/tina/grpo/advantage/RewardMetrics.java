package dev.tina.grpo.advantage;

import dev.tina.grpo.batch.ScoredCompletion;
import dev.tina.grpo.batch.StepBatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Computes the metrics of a step's rewards, each over the completions that have the reward. */
public final class RewardMetrics {

    private RewardMetrics() {}

    /** By name; a metric that is not defined, such as the deviation of one number, is left out. */
    public static Map<String, Double> of(StepBatch batch, RewardSettings settings, Advantages advantages) {
        List<ScoredCompletion> completions = batch.completions();
        Map<String, Double> metrics = new LinkedHashMap<>();
        put(metrics, "reward", "reward_std", MeanAndDeviation.of(settings.sums(completions)));
        double[][] rewards = settings.rewards(completions);
        int k = 0;
        for (String name : settings.weights().keySet()) {
            put(metrics, "rewards/" + name + "/mean", "rewards/" + name + "/std", MeanAndDeviation.of(rewards[k++]));
        }
        metrics.put("frac_reward_zero_std", advantages.shareWithoutSpread());
        metrics.put("groups/degenerate", (double) advantages.degenerateGroups());
        return metrics;
    }

    private static void put(Map<String, Double> metrics, String mean, String deviation, MeanAndDeviation moments) {
        if (moments.count() > 0) {
            metrics.put(mean, moments.mean());
        }
        if (moments.count() > 1) {
            metrics.put(deviation, moments.deviation());
        }
    }
}
