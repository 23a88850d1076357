package dev.tina.grpo.advantage;

import dev.tina.common.Require;
import dev.tina.grpo.batch.ScoredCompletion;
import dev.tina.grpo.batch.ScoredGroup;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How rewards become advantages.
 *
 * @param weights of the rewards by name, in the order they are summed
 */
public record RewardSettings(Map<String, Double> weights, RewardAggregation aggregation, AdvantageScale scale) {

    public RewardSettings {
        Require.that(!weights.isEmpty(), "rewards.weights", "empty", "at least one reward");
        weights.forEach((name, weight) ->
                Require.that(Double.isFinite(weight), "rewards.weights." + name, weight, "a finite number"));
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        Require.that(
                aggregation != RewardAggregation.NORMALIZE_THEN_SUM || scale == AdvantageScale.BATCH,
                "rewards.scale",
                scale,
                "BATCH where the aggregation is NORMALIZE_THEN_SUM");
    }

    /** Whether nothing tells the group's completions apart, so that it has no gradient. */
    public boolean isDegenerate(ScoredGroup group) {
        return MeanAndDeviation.of(scores(group)).withoutSpread();
    }

    /** [G] the score of each completion, NaN where every reward is absent. */
    double[] scores(ScoredGroup group) {
        return aggregation.scores(rewards(group.completions()), weightArray());
    }

    /** [N] the weighted sum of each completion's rewards, NaN where every reward is absent. */
    double[] sums(List<ScoredCompletion> completions) {
        return WeightedSum.of(rewards(completions), weightArray());
    }

    /** [K, N] in the order of the weights, NaN where absent. */
    double[][] rewards(List<ScoredCompletion> completions) {
        completions.forEach(this::refuseUnknown);
        return weights.keySet().stream()
                .map(name -> completions.stream()
                        .mapToDouble(c -> c.rewards().getOrDefault(name, Double.NaN))
                        .toArray())
                .toArray(double[][]::new);
    }

    private double[] weightArray() {
        return weights.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void refuseUnknown(ScoredCompletion completion) {
        completion
                .rewards()
                .keySet()
                .forEach(
                        name -> Require.that(weights.containsKey(name), "rewards", name, "one of " + weights.keySet()));
    }
}
