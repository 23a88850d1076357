package dev.tina.grpo.metrics;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/**
 * Metrics of how well sampler and trainer agree, over tokens; {@code d = trainer logprob - sampler logprob}.
 *
 * <p>{@code token_mult_prob_error} is the mean of {@code exp(|d|)}; {@code gen_kl_error} the mean of
 * {@code exp(d) - d - 1}, an estimate of the sampler's divergence from the trainer.
 */
public final class SamplerMetrics {

    private SamplerMetrics() {}

    public static Map<String, Double> of(List<SamplerGap> gaps) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        if (gaps.isEmpty()) {
            return metrics;
        }
        DoubleSummaryStatistics difference = statistics(gaps, SamplerGap::differences, Math::abs);
        metrics.put("sampling/sampling_logp_difference/mean", difference.getAverage());
        metrics.put("sampling/sampling_logp_difference/max", difference.getMax());
        DoubleSummaryStatistics weight = statistics(gaps, SamplerGap::weights, w -> w);
        metrics.put("sampling/importance_sampling_ratio/min", weight.getMin());
        metrics.put("sampling/importance_sampling_ratio/mean", weight.getAverage());
        metrics.put("sampling/importance_sampling_ratio/max", weight.getMax());
        metrics.put("sampling/removed_token_ratio", removedTokens(gaps) / (double) difference.getCount());
        metrics.put("sampling/removed_sequence_ratio", removedSequences(gaps) / (double) gaps.size());
        metrics.put("token_mult_prob_error", mean(gaps, d -> Math.exp(Math.abs(d))));
        metrics.put("gen_kl_error", mean(gaps, d -> Math.expm1(d) - d));
        return metrics;
    }

    private static int removedTokens(List<SamplerGap> gaps) {
        return gaps.stream().mapToInt(SamplerGap::removedTokens).sum();
    }

    private static long removedSequences(List<SamplerGap> gaps) {
        return gaps.stream()
                .filter(gap -> gap.removedTokens() == gap.differences().length)
                .count();
    }

    private static double mean(List<SamplerGap> gaps, DoubleUnaryOperator of) {
        return statistics(gaps, SamplerGap::differences, of).getAverage();
    }

    private static DoubleSummaryStatistics statistics(
            List<SamplerGap> gaps, Function<SamplerGap, double[]> perToken, DoubleUnaryOperator of) {
        return gaps.stream()
                .flatMapToDouble(gap -> Arrays.stream(perToken.apply(gap)))
                .map(of)
                .summaryStatistics();
    }
}
