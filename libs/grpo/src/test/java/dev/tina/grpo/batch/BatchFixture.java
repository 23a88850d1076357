package dev.tina.grpo.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Named batches for tests. */
public final class BatchFixture {

    private BatchFixture() {}

    /** One completion of three tokens with the reward {@code score}; NaN for none. */
    public static ScoredCompletion scored(double score) {
        return new ScoredCompletion(
                new int[] {3, 4, 2},
                new float[] {-1, -1, -1},
                false,
                Double.isNaN(score) ? Map.of() : Map.of("score", score));
    }

    /** A group of completions with one reward each. */
    public static ScoredGroup group(double... scores) {
        return new ScoredGroup(
                new int[] {1, 5},
                DoubleStream.of(scores).mapToObj(BatchFixture::scored).toList());
    }

    /** A group with two rewards, {@code a} and {@code b}, NaN where absent. */
    public static ScoredGroup group(double[] a, double[] b) {
        return new ScoredGroup(
                new int[] {1, 5},
                IntStream.range(0, a.length)
                        .mapToObj(g -> withRewards(scored(Double.NaN), named(a[g], b[g])))
                        .toList());
    }

    /** A step of groups. */
    public static StepBatch step(ScoredGroup... groups) {
        return new StepBatch(List.of(groups));
    }

    private static ScoredCompletion withRewards(ScoredCompletion completion, Map<String, Double> rewards) {
        return new ScoredCompletion(completion.tokens(), completion.samplerLogprobs(), completion.truncated(), rewards);
    }

    private static Map<String, Double> named(double a, double b) {
        Map<String, Double> rewards = new HashMap<>();
        rewards.put("a", a);
        rewards.put("b", b);
        rewards.values().removeIf(value -> Double.isNaN(value));
        return rewards;
    }
}
