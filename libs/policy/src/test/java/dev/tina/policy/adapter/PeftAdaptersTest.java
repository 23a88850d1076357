package dev.tina.policy.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import dev.tina.modelfiles.adapter.LoraMatrix;
import dev.tina.modelfiles.adapter.LoraMatrix.Side;
import dev.tina.modelfiles.merge.MergedModel;
import dev.tina.modelfiles.safetensors.SafetensorsFile;
import dev.tina.policy.forward.ActivationBudget;
import dev.tina.policy.forward.ForwardResult;
import dev.tina.policy.forward.GoldenModel;
import dev.tina.policy.forward.Logprobs;
import dev.tina.policy.forward.Policy;
import dev.tina.policy.forward.TokenBatch;
import dev.tina.policy.forward.TrainingTest;
import dev.tina.policy.optimizer.AdamW;
import dev.tina.policy.optimizer.AdamWConfig;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Adapters as PEFT saved them, against what PEFT computes with them. */
class PeftAdaptersTest {

    private static final double TOLERANCE = 1e-4;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q_v_default",
                "regex",
                "all_linear",
                "one_layer",
                "patterns",
                "patterns_rslora",
                "excluded",
                "narrowed"
            })
    void logprobsEqualThoseOfPeft(String name) {
        try (BaseModel base = Logprobs.GOLDEN.base();
                LoraAdapter adapter = LoraAdapter.load(base, adapter(name))) {
            Logprobs.assertEqual(Logprobs.of(new Policy(base, adapter)), expected(name), "logprobs", TOLERANCE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q_v_default",
                "regex",
                "all_linear",
                "one_layer",
                "patterns",
                "patterns_rslora",
                "excluded",
                "narrowed"
            })
    void aMergedModelGivesThemToo(String name) throws IOException {
        Path merged = Files.createDirectory(folder.resolve("merged"));
        Files.copy(Logprobs.GOLDEN.folder().resolve("config.json"), merged.resolve("config.json"));
        MergedModel.open(Logprobs.GOLDEN.folder(), adapter(name), true).writeWeights(merged, Long.MAX_VALUE);
        try (BaseModel base = BaseModel.load(merged, Device.cpu(), Precision.FLOAT32)) {
            Logprobs.assertEqual(Logprobs.of(new Policy(base, null)), expected(name), "logprobs", TOLERANCE);
        }
    }

    @Test
    void aMergedModelLeavesTheWeightsOfAbsentModulesAsTheyAre() throws IOException {
        MergedModel.open(Logprobs.GOLDEN.folder(), adapter("q_v_default"), false)
                .writeWeights(folder, Long.MAX_VALUE);
        SafetensorsFile before = SafetensorsFile.open(Logprobs.GOLDEN.folder().resolve("model.safetensors"));
        SafetensorsFile after = SafetensorsFile.open(folder.resolve("model.safetensors"));
        List<String> changed = new ArrayList<>();
        for (String name : before.tensors().keySet()) {
            if (!before.same(before.tensor(name), after, after.tensor(name))) {
                changed.add(name);
            }
        }
        assertThat(changed).hasSize(6).allMatch(name -> name.matches(".*self_attn\\.[qv]_proj\\.weight"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q_v_default", "one_layer", "patterns"})
    void savedAndLoadedAgainItComputesTheSame(String name) {
        try (BaseModel base = Logprobs.GOLDEN.base();
                LoraAdapter adapter = LoraAdapter.load(base, adapter(name))) {
            adapter.save(folder);
            try (LoraAdapter again = LoraAdapter.load(base, folder)) {
                assertThat(Logprobs.of(new Policy(base, again))).isDeepEqualTo(Logprobs.of(new Policy(base, adapter)));
            }
        }
    }

    @Test
    void gradientsOfPresentModulesEqualThoseOfPeftAndAbsentOnesHaveNone() {
        for (ActivationBudget budget : List.of(ActivationBudget.NONE, ActivationBudget.ALL)) {
            try (BaseModel base = Logprobs.GOLDEN.base();
                    LoraAdapter adapter = LoraAdapter.load(base, adapter("q_v_default"));
                    AdapterGradients gradients = new AdapterGradients(adapter)) {
                backward(new Policy(base, adapter, budget), gradients);
                SafetensorsFile file = SafetensorsFile.open(expected("q_v_default"));
                float[] values = gradients.vector().toFloats();
                for (LoraMatrix matrix : gradients.layout().matrices()) {
                    String name = "grad." + matrix.module() + ".lora_" + matrix.side();
                    float[] expected = file.tensors().containsKey(name)
                            ? GoldenModel.floats(file, file.tensor(name))
                            : new float[matrix.length()];
                    assertThat(distance(values, matrix, expected))
                            .as(name)
                            .isLessThanOrEqualTo(1e-4 * distance(new float[values.length], matrix, expected));
                }
            }
        }
    }

    @Test
    void anAbsentModuleStaysAbsentWhileLearning() {
        try (BaseModel base = Logprobs.GOLDEN.base();
                LoraAdapter adapter = LoraAdapter.load(base, adapter("patterns"));
                AdapterGradients gradients = new AdapterGradients(adapter);
                AdamW optimizer = new AdamW(adapter, new AdamWConfig(0.9, 0.999, 1e-8, 0.01))) {
            float[] before = adapter.vector().toFloats();
            for (int step = 0; step < 3; step++) {
                gradients.zero();
                backward(new Policy(base, adapter), gradients);
                optimizer.step(gradients, 1e-2);
            }
            float[] after = adapter.vector().toFloats();
            for (LoraMatrix matrix : adapter.layout().matrices()) {
                int first = matrix.offset();
                boolean absent = matrix.module().matches(".*(gate|down)_proj");
                assertThat(after[first] == 0).as(matrix.tensor()).isEqualTo(absent);
                assertThat(after[first] == before[first]).isEqualTo(absent);
            }
            LoraMatrix narrow = adapter.layout().matrices().stream()
                    .filter(m -> m.module().endsWith("1.self_attn.k_proj") && m.side() == Side.A)
                    .findFirst()
                    .orElseThrow();
            assertThat(narrow.rows()).isEqualTo(8);
            int filled = narrow.offset() + 2 * narrow.columns();
            assertThat(after[filled - 1]).isNotZero();
            assertThat(after[filled]).isZero();
        }
    }

    private static void backward(Policy policy, AdapterGradients gradients) {
        List<int[]> sequences = TrainingTest.sequences(Logprobs.GOLDEN);
        float[][] slopes = new float[sequences.size()][];
        for (int b = 0; b < slopes.length; b++) {
            slopes[b] = new float[sequences.get(b).length - 1];
            java.util.Arrays.fill(slopes[b], -1f / slopes.length);
        }
        try (ForwardResult result = policy.forward(TokenBatch.of(sequences), 1)) {
            result.backward(slopes, gradients);
        }
    }

    private static double distance(float[] values, LoraMatrix matrix, float[] expected) {
        double squares = 0;
        for (int i = 0; i < expected.length; i++) {
            squares += Math.pow(values[matrix.offset() + i] - expected[i], 2);
        }
        return Math.sqrt(squares);
    }

    private static Path adapter(String name) {
        return Logprobs.resource("/adapters/" + name);
    }

    private static Path expected(String name) {
        return adapter(name).resolve("expected.safetensors");
    }
}
