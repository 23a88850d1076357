package dev.tina.policy.pretraining;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import dev.tina.modelfiles.config.Architecture;
import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.config.Rope;
import dev.tina.policy.optimizer.AdamWConfig;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FirstCallTest {

    private static final ModelConfig CONFIG = new ModelConfig(
            Architecture.QWEN2,
            new Dimensions(496, 128, 384, 4, 4, 2, 32, 512),
            new Rope(10_000, Optional.empty()),
            1e-6,
            true);

    @Test
    void theFirstGradientOfAThreadRoundsAsEveryLaterOne() throws InterruptedException {
        for (int thread = 0; thread < 2; thread++) {
            double[] norms = new double[3];
            Thread fresh = Thread.ofPlatform().start(() -> Arrays.setAll(norms, i -> normOfGradients()));
            assertThat(fresh.join(Duration.ofMinutes(1))).isTrue();
            assertThat(norms).containsOnly(norms[0]);
            assertThat(norms[0]).isPositive();
        }
    }

    private static double normOfGradients() {
        Random random = new Random(1);
        List<int[]> sequences = Stream.generate(() -> random.ints(60, 0, 496).toArray())
                .limit(32)
                .toList();
        float[][] weights = new float[32][59];
        Arrays.stream(weights).forEach(row -> Arrays.fill(row, 0.001f));
        try (Pretrainer pretrainer = new Pretrainer(
                CONFIG,
                new NormalInitializer(1, 0.02, 0.05, 0.02),
                Device.cpu(),
                new AdamWConfig(0.9, 0.98, 1e-8, 0.05))) {
            pretrainer.accumulate(sequences, weights);
            return pretrainer.clip(1e9);
        }
    }
}
