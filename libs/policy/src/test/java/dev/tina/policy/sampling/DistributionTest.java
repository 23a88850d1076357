package dev.tina.policy.sampling;

import static dev.tina.policy.sampling.SamplerFixture.PROMPT;
import static dev.tina.policy.sampling.SamplerFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.policy.forward.GoldenModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionTest {

    private static final int DRAWS = 6000;

    static Stream<SamplingSettings> parameters() {
        return Stream.of(
                SamplingSettings.plain(1, 1),
                SamplingSettings.plain(0.7, 1),
                new SamplingSettings(1.5, 12, 1, 0, 1),
                new SamplingSettings(1, 0, 0.8, 0, 1),
                new SamplingSettings(1, 30, 0.9, 0.05, 1));
    }

    /** Pearson's chi-square over the tokens expected at least five times, the others together. */
    @ParameterizedTest
    @MethodSource("parameters")
    void tokensComeAsOftenAsTheirRecordedLogprobsSay(SamplingSettings parameters) {
        Map<Integer, Integer> counts = new HashMap<>();
        Map<Integer, Double> probabilities = new HashMap<>();
        try (SamplerFixture fixture = new SamplerFixture(
                GoldenModel.named("llama-3-rope-sharded"),
                SamplerConfig.defaults().withMaxSequences(512))) {
            List<SampledSequence> sampled = fixture.sample(request(PROMPT, DRAWS, parameters, 2026));
            for (SampledSequence sequence : sampled) {
                int token = sequence.tokens()[0];
                counts.merge(token, 1, Integer::sum);
                probabilities.put(token, Math.exp(sequence.samplerLogprobs()[0]));
            }
        }
        assertThat(chiSquare(counts, probabilities)).isLessThan(limit(bins(probabilities)));
    }

    private static double chiSquare(Map<Integer, Integer> counts, Map<Integer, Double> probabilities) {
        double sum = 0;
        double seen = 0;
        int drawn = 0;
        for (Map.Entry<Integer, Double> token : probabilities.entrySet()) {
            double expected = token.getValue() * DRAWS;
            if (expected >= 5) {
                int count = counts.getOrDefault(token.getKey(), 0);
                sum += (count - expected) * (count - expected) / expected;
                seen += expected;
                drawn += count;
            }
        }
        double rest = DRAWS - seen;
        return rest < 5 ? sum : sum + (DRAWS - drawn - rest) * (DRAWS - drawn - rest) / rest;
    }

    private static long bins(Map<Integer, Double> probabilities) {
        return probabilities.values().stream().filter(p -> p * DRAWS >= 5).count();
    }

    /** The value that a chi-square variable of so many degrees exceeds once in ten thousand (Wilson and Hilferty 1931). */
    private static double limit(long degrees) {
        double spread = 2.0 / (9 * degrees);
        return degrees * Math.pow(1 - spread + 3.719 * Math.sqrt(spread), 3);
    }
}
