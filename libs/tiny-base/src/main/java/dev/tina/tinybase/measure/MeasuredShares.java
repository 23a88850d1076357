package dev.tina.tinybase.measure;

import java.util.List;

/**
 * Shares over all sampled completions, and over the greedy ones.
 *
 * @param samples how many completions were sampled
 * @param passAt1 share of the samples that are right
 * @param greedy share of the tasks solved by the likeliest tokens
 * @param closed share of the samples whose thinking is closed exactly once
 * @param reasoned share of the samples that reason in full
 * @param reasonedRight share of those that are right; not a number where none reasons
 * @param meanTokens mean length of the samples, end token included
 */
public record MeasuredShares(
        int samples,
        double passAt1,
        double greedy,
        double closed,
        double reasoned,
        double reasonedRight,
        double meanTokens) {

    static MeasuredShares of(List<JudgedCompletion> samples, List<JudgedCompletion> greedy, double meanTokens) {
        List<JudgedCompletion> reasoned =
                samples.stream().filter(JudgedCompletion::reasoned).toList();
        return new MeasuredShares(
                samples.size(),
                right(samples),
                right(greedy),
                samples.stream().filter(JudgedCompletion::closed).count() / (double) samples.size(),
                reasoned.size() / (double) samples.size(),
                right(reasoned),
                meanTokens);
    }

    private static double right(List<JudgedCompletion> completions) {
        return completions.stream().filter(JudgedCompletion::right).count() / (double) completions.size();
    }
}
