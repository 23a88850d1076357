package dev.tina.eval.result;

import dev.tina.eval.statistics.Estimate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation found. Truncated, unanswered and unjudged are of the sampled completions; the first two may be
 * the same completions, and count as wrong; the last count in no share.
 *
 * @param passAt1 over the sampled completions of all seeds
 * @param passAtK Pass@k for k = 1, 2, 4, … up to the samples of a task
 * @param seeds Pass@1 of each seed
 * @param greedy share of the tasks that the greedy completion solves; absent where none was asked for
 * @param tasks how many tasks could be judged
 * @param reasoned how the sampled completions reasoned
 * @param samples sampled completions
 * @param truncated those cut off at their limit
 * @param unanswered those of which no answer could be read
 * @param unjudged those whose answer could not be judged
 * @param tokens sampled, greedy ones included
 * @param deviceSeconds the sampler's
 */
public record EvaluationResult(
        Estimate passAt1,
        Map<Integer, Double> passAtK,
        List<SeedShare> seeds,
        @Nullable Double greedy,
        int tasks,
        Reasoned reasoned,
        long samples,
        long truncated,
        long unanswered,
        long unjudged,
        long tokens,
        double deviceSeconds) {

    /** Pass@1 of the samples of one seed. */
    public record SeedShare(long seed, double passAt1) {}

    /**
     * How often completions reasoned in full, and how right they were when they did.
     *
     * @param share of the sampled completions
     * @param accuracy of those; absent where there are none
     */
    public record Reasoned(double share, @Nullable Double accuracy) {}
}
