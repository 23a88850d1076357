package dev.tina.policy.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import dev.tina.modelfiles.adapter.LoraConfig;
import dev.tina.policy.adapter.AdapterGradients;
import dev.tina.policy.adapter.Dropout;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.optimizer.AdamW;
import dev.tina.policy.optimizer.AdamWConfig;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {

    private static final GoldenModel GOLDEN = GoldenModel.named("qwen2-tied-bf16");
    private static final long ALLOWED_GROWTH_KIB = 48 << 10;

    @TempDir
    private Path folder;

    @Test
    void twoHundredStepsLeaveResidentMemoryFlat() throws IOException {
        try (BaseModel base = GOLDEN.base();
                LoraAdapter adapter = LoraAdapter.initial(base, new LoraConfig(8, 16, false), 1)) {
            Policy policy = new Policy(base, adapter);
            learn(policy, adapter, 60, Dropout.NONE);
            long before = residentKib();
            learn(policy, adapter, 200, Dropout.NONE);
            assertThat(residentKib() - before).isLessThan(ALLOWED_GROWTH_KIB);
        }
    }

    @Test
    void theSameStepsGiveTheSameBytes() {
        assertThat(shaAfterLearning("one", new Dropout(0.1, 5)))
                .isEqualTo(shaAfterLearning("two", new Dropout(0.1, 5)));
    }

    @Test
    void dropoutChangesWhatIsLearnedAndItsSeedToo() {
        assertThat(List.of(
                        shaAfterLearning("none", Dropout.NONE),
                        shaAfterLearning("five", new Dropout(0.1, 5)),
                        shaAfterLearning("six", new Dropout(0.1, 6))))
                .doesNotHaveDuplicates();
    }

    @Test
    void recomputingDropsTheSameValuesAsKeeping() {
        try (BaseModel base = GOLDEN.base();
                LoraAdapter adapter = LoraAdapter.load(base, GOLDEN.adapter());
                AdapterGradients kept = new AdapterGradients(adapter);
                AdapterGradients light = new AdapterGradients(adapter)) {
            Dropout dropout = new Dropout(0.3, 9);
            backward(new Policy(base, adapter, ActivationBudget.ALL), kept, dropout);
            backward(new Policy(base, adapter, ActivationBudget.NONE), light, dropout);
            assertThat(light.vector().toFloats()).isEqualTo(kept.vector().toFloats());
        }
    }

    @Test
    void leavingPromptsOutGivesTheGradientOfSlopesThatAreZeroThere() {
        List<int[]> sequences = TrainingTest.sequences(GOLDEN);
        int[] prompts = sequences.stream().mapToInt(ids -> ids.length / 2).toArray();
        float[][] slopes = new float[prompts.length][];
        for (int b = 0; b < slopes.length; b++) {
            slopes[b] = new float[sequences.get(b).length - 1];
            Arrays.fill(slopes[b], prompts[b] - 1, slopes[b].length, b + 0.5f);
        }
        for (ActivationBudget budget : List.of(ActivationBudget.NONE, ActivationBudget.ALL)) {
            try (BaseModel base = GOLDEN.base();
                    LoraAdapter adapter = LoraAdapter.load(base, GOLDEN.adapter());
                    AdapterGradients some = new AdapterGradients(adapter);
                    AdapterGradients all = new AdapterGradients(adapter)) {
                Policy policy = new Policy(base, adapter, budget);
                backward(policy, TokenBatch.afterPrompts(sequences, prompts), slopes, some);
                backward(policy, TokenBatch.of(sequences), slopes, all);
                assertThat(some.vector().toFloats())
                        .containsExactly(all.vector().toFloats(), within((float) (1e-4 * all.norm())));
            }
        }
    }

    @Test
    void aBaseInBfloat16IsCloseToFloat32AndLearns() {
        try (BaseModel exact = GOLDEN.base();
                BaseModel base = BaseModel.load(GOLDEN.folder(), Device.cpu(), Precision.BFLOAT16);
                LoraAdapter adapter = LoraAdapter.load(base, GOLDEN.adapter())) {
            float[][] expected = new Policy(exact, null).logprobs(TrainingTest.sequences(GOLDEN), 1);
            float[][] found = new Policy(base, null).logprobs(TrainingTest.sequences(GOLDEN), 1);
            double difference = 0;
            int tokens = 0;
            for (int b = 0; b < found.length; b++) {
                for (int t = 0; t < found[b].length; t++, tokens++) {
                    difference += Math.abs(found[b][t] - expected[b][t]);
                }
            }
            assertThat(difference / tokens).isLessThan(0.1);
            for (ActivationBudget budget : List.of(ActivationBudget.NONE, ActivationBudget.ALL)) {
                try (AdapterGradients sums = new AdapterGradients(adapter)) {
                    backward(new Policy(base, adapter, budget), sums, Dropout.NONE);
                    assertThat(sums.norm()).isPositive().isFinite();
                }
            }
        }
    }

    @Test
    void anOptimizerGoesOnFromItsFile() {
        AdamWConfig config = new AdamWConfig(0.9, 0.99, 1e-8, 0.01);
        try (BaseModel base = GOLDEN.base();
                LoraAdapter adapter = LoraAdapter.load(base, GOLDEN.adapter());
                AdapterGradients sums = new AdapterGradients(adapter);
                AdamW optimizer = new AdamW(adapter, config)) {
            backward(new Policy(base, adapter), sums, Dropout.NONE);
            optimizer.step(sums, 1e-3);
            optimizer.save(folder.resolve("optimizer.safetensors"));
            adapter.save(folder.resolve("adapter"));
            optimizer.step(sums, 1e-3);
            try (LoraAdapter again = LoraAdapter.load(base, folder.resolve("adapter"));
                    AdamW resumed = AdamW.load(again, config, folder.resolve("optimizer.safetensors"))) {
                resumed.step(sums, 1e-3);
                assertThat(again.vector().toFloats()).isEqualTo(adapter.vector().toFloats());
                assertThat(resumed.steps()).isEqualTo(2);
            }
        }
    }

    private String shaAfterLearning(String name, Dropout dropout) {
        try (BaseModel base = GOLDEN.base();
                LoraAdapter adapter = LoraAdapter.initial(base, new LoraConfig(4, 8, false), 3)) {
            learn(new Policy(base, adapter), adapter, 3, dropout);
            return adapter.save(folder.resolve(name));
        }
    }

    private static void learn(Policy policy, LoraAdapter adapter, int steps, Dropout dropout) {
        try (AdapterGradients sums = new AdapterGradients(adapter);
                AdamW optimizer = new AdamW(adapter, new AdamWConfig(0.9, 0.99, 1e-8, 0))) {
            for (int step = 0; step < steps; step++) {
                sums.zero();
                backward(policy, sums, dropout);
                sums.clip(1);
                optimizer.step(sums, 1e-3);
            }
        }
    }

    private static void backward(Policy policy, AdapterGradients sums, Dropout dropout) {
        TokenBatch batch = TokenBatch.of(TrainingTest.sequences(GOLDEN));
        try (ForwardResult result = policy.forward(batch, 1, dropout)) {
            result.backward(result.logprobs(), sums);
        }
    }

    private static void backward(Policy policy, TokenBatch batch, float[][] slopes, AdapterGradients sums) {
        try (ForwardResult result = policy.forward(batch, 1)) {
            result.backward(slopes, sums);
        }
    }

    private static long residentKib() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }
}
