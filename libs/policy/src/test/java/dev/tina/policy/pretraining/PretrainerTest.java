package dev.tina.policy.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import dev.tina.modelfiles.config.Architecture;
import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.config.Rope;
import dev.tina.policy.forward.Policy;
import dev.tina.policy.optimizer.AdamWConfig;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PretrainerTest {

    private static final AdamWConfig OPTIMIZER = new AdamWConfig(0.9, 0.98, 1e-8, 0.05);
    private static final List<int[]> TEXTS = List.of(new int[] {1, 7, 3, 9, 2}, new int[] {4, 5, 8});

    @TempDir
    private Path folder;

    static ModelConfig config(Architecture architecture, boolean tied) {
        Dimensions dimensions = new Dimensions(40, 16, 24, 2, 4, 2, 8, 64);
        return new ModelConfig(architecture, dimensions, new Rope(10_000, Optional.empty()), 1e-6, tied);
    }

    private static NormalInitializer initializer() {
        return new NormalInitializer(3, 0.5, 0.3, 0.2);
    }

    private static float[][] weights() {
        return new float[][] {{0, 0.5f, 1, 0.25f}, {2, 0.125f}};
    }

    @Test
    void lossIsTheWeightedSumOfNegativeLogprobsOfTheSavedModel() {
        try (Pretrainer pretrainer =
                new Pretrainer(config(Architecture.QWEN2, true), initializer(), Device.cpu(), OPTIMIZER)) {
            pretrainer.save(folder, Precision.FLOAT32, Map.of("eos_token_id", 2));
            double loss = pretrainer.accumulate(TEXTS, weights());
            assertThat(loss).isCloseTo(lossOf(folder), within(1e-5));
        }
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void theFirstStepMovesEachWeightAgainstItsDifferenceQuotient(Architecture architecture) {
        for (boolean tied : new boolean[] {true, false}) {
            ModelConfig config = config(architecture, tied);
            double rate = 1e-4;
            AdamWConfig plain = new AdamWConfig(0, 0, 1e-12, 0);
            try (Pretrainer pretrainer = new Pretrainer(config, initializer(), Device.cpu(), plain)) {
                double before = pretrainer.accumulate(TEXTS, weights());
                double slope = sizeOfGradients(pretrainer);
                pretrainer.step(rate);
                double after = pretrainer.accumulate(TEXTS, weights());
                // each weight moves by the rate against the sign of its gradient: the loss falls by rate * |gradient|_1
                assertThat(before - after).isCloseTo(rate * slope, within(0.05 * rate * slope));
            }
        }
    }

    @Test
    void aSmallModelLearnsATextByHeart() {
        try (Pretrainer pretrainer =
                new Pretrainer(config(Architecture.QWEN2, true), initializer(), Device.cpu(), OPTIMIZER)) {
            for (int i = 0; i < 150; i++) {
                pretrainer.accumulate(TEXTS, weights());
                pretrainer.clip(1);
                pretrainer.step(1e-2);
            }
            assertThat(pretrainer.accumulate(TEXTS, weights())).isLessThan(0.05);
            pretrainer.save(folder, Precision.BFLOAT16, Map.of());
            assertThat(lossOf(folder)).isLessThan(0.1);
        }
    }

    @Test
    void theSameSeedGivesTheSameModel() {
        String[] hashes = new String[2];
        for (int run = 0; run < 2; run++) {
            try (Pretrainer pretrainer =
                    new Pretrainer(config(Architecture.QWEN3, false), initializer(), Device.cpu(), OPTIMIZER)) {
                pretrainer.accumulate(TEXTS, weights());
                pretrainer.step(1e-2);
                pretrainer.save(folder.resolve("run" + run), Precision.FLOAT32, Map.of());
            }
            try (BaseModel base = BaseModel.load(folder.resolve("run" + run), Device.cpu(), Precision.FLOAT32)) {
                hashes[run] = base.sha256();
            }
        }
        assertThat(hashes[0]).isEqualTo(hashes[1]);
    }

    private static double sizeOfGradients(Pretrainer pretrainer) {
        double sum = 0;
        for (TrainableGroup group : pretrainer.groups()) {
            for (float gradient : group.gradients().toFloats()) {
                sum += Math.abs(gradient);
            }
        }
        return sum;
    }

    private static double lossOf(Path folder) {
        try (BaseModel base = BaseModel.load(folder, Device.cpu(), Precision.FLOAT32)) {
            float[][] logprobs = new Policy(base, null).logprobs(TEXTS, 1);
            double loss = 0;
            for (int b = 0; b < logprobs.length; b++) {
                for (int t = 0; t < logprobs[b].length; t++) {
                    loss -= weights()[b][t] * logprobs[b][t];
                }
            }
            return loss;
        }
    }
}
