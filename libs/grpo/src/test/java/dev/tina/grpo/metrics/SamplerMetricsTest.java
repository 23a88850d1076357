package dev.tina.grpo.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tina.grpo.loss.SamplerCorrection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SamplerMetricsTest {

    @Test
    void removedSharesAreMetrics() {
        Map<String, Double> metrics = SamplerMetrics.of(List.of(
                gap(new SamplerCorrection.TokenTruncation(2), 0, Math.log(4)),
                gap(new SamplerCorrection.TokenTruncation(2), Math.log(4)),
                gap(new SamplerCorrection.TokenTruncation(2), 0)));
        assertThat(metrics)
                .containsEntry("sampling/removed_token_ratio", 0.5)
                .containsEntry("sampling/removed_sequence_ratio", 1.0 / 3);
    }

    @Test
    void theGapIsMeasuredInThreeWays() {
        Map<String, Double> metrics =
                SamplerMetrics.of(List.of(gap(new SamplerCorrection.None(), Math.log(2), -Math.log(2))));
        assertThat(metrics.get("sampling/sampling_logp_difference/mean")).isCloseTo(Math.log(2), within(1e-6));
        assertThat(metrics.get("token_mult_prob_error")).isCloseTo(2, within(1e-6));
        assertThat(metrics.get("gen_kl_error")).isCloseTo(0.25, within(1e-6));
        assertThat(metrics).containsEntry("sampling/importance_sampling_ratio/mean", 1.0);
    }

    @Test
    void withoutTokensThereIsNothingToMeasure() {
        assertThat(SamplerMetrics.of(List.of())).isEmpty();
    }

    private static SamplerGap gap(SamplerCorrection correction, double... differences) {
        float[] samplerLogprobs = new float[differences.length];
        Arrays.fill(samplerLogprobs, -1);
        double[] trainerLogprobs = Arrays.stream(differences).map(d -> d - 1).toArray();
        return SamplerGap.of(trainerLogprobs, samplerLogprobs, correction);
    }
}
