package dev.tina.eval.evaluation;

import dev.tina.eval.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation found.
 *
 * @param passAt1 over the sampled completions
 * @param greedy share of the tasks that the greedy completion solves; absent where none was asked for
 * @param tasks how many tasks could be judged
 * @param reasoned how the sampled completions reasoned
 * @param truncated sampled completions cut off at their limit
 * @param unjudged sampled completions whose answer could not be judged
 * @param tokens sampled, greedy ones included
 * @param deviceSeconds the sampler's
 */
public record EvaluationResult(
        Estimate passAt1,
        @Nullable Double greedy,
        int tasks,
        Reasoned reasoned,
        long truncated,
        long unjudged,
        long tokens,
        double deviceSeconds) {

    /**
     * How often completions reasoned in full, and how right they were when they did.
     *
     * @param share of the sampled completions
     * @param accuracy of those; absent where there are none
     */
    public record Reasoned(double share, @Nullable Double accuracy) {}
}
