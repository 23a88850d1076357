package dev.tina.policy.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tina.modelfiles.adapter.LoraMatrix;
import dev.tina.policy.adapter.AdapterGradients;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.optimizer.AdamW;
import dev.tina.policy.optimizer.AdamWConfig;
import dev.tina.policy.weights.BaseModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public class TrainingTest {

    static Stream<GoldenModel> models() {
        return GoldenModel.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void logprobsEqualThoseOfTransformers(GoldenModel golden) {
        try (BaseModel base = golden.base()) {
            assertLogprobs(golden, new Policy(base, null), "base.logprobs");
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void logprobsWithAdapterEqualThoseOfPeft(GoldenModel golden) {
        try (BaseModel base = golden.base();
                LoraAdapter adapter = LoraAdapter.load(base, golden.adapter())) {
            assertLogprobs(golden, new Policy(base, adapter), "adapter.logprobs");
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void gradientsEqualThoseOfPeft(GoldenModel golden) {
        for (ActivationBudget budget : List.of(ActivationBudget.NONE, ActivationBudget.ALL)) {
            try (BaseModel base = golden.base();
                    LoraAdapter adapter = LoraAdapter.load(base, golden.adapter());
                    AdapterGradients gradients = new AdapterGradients(adapter)) {
                double loss = backward(golden, new Policy(base, adapter, budget), gradients);
                assertThat(loss).isCloseTo(golden.floats("train.step0.loss")[0], within(1e-4));
                double norm = golden.floats("train.step0.grad_norm")[0];
                assertThat(gradients.norm()).isCloseTo(norm, within(1e-4 * norm));
                float[] values = gradients.vector().toFloats();
                for (LoraMatrix matrix : gradients.layout().matrices()) {
                    float[] expected = expected(golden, "train.step0.grad.", matrix);
                    double difference = distance(values, matrix, expected);
                    assertThat(difference).as(matrix.tensor()).isLessThan(1e-4 * norm(expected));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void twoStepsOfAdamWEqualThoseOfTorch(GoldenModel golden) {
        try (BaseModel base = golden.base();
                LoraAdapter adapter = LoraAdapter.load(base, golden.adapter());
                AdapterGradients gradients = new AdapterGradients(adapter);
                AdamW optimizer = new AdamW(adapter, new AdamWConfig(0.9, 0.999, 1e-8, 0.01))) {
            float[] before = adapter.vector().toFloats();
            for (int step = 0; step < 2; step++) {
                gradients.zero();
                double loss = backward(golden, new Policy(base, adapter), gradients);
                float reference = golden.floats("train.step" + step + ".loss")[0];
                assertThat(loss).isCloseTo(reference, within(1e-4 * Math.abs(reference)));
                float expected = golden.floats("train.step" + step + ".grad_norm")[0];
                assertThat(gradients.clip(0.5)).isCloseTo(expected, within(1e-4 * expected));
                optimizer.step(gradients, 1e-2);
            }
            assertUpdate(golden, before, adapter);
        }
    }

    private static void assertLogprobs(GoldenModel golden, Policy policy, String tensor) {
        List<int[]> sequences = sequences(golden);
        float[][] logprobs = policy.logprobs(sequences, 1);
        float[] expected = golden.floats(tensor);
        int width = golden.rows("input_ids")[0].length - 1;
        for (int b = 0; b < logprobs.length; b++) {
            assertThat(logprobs[b]).hasSize(sequences.get(b).length - 1);
            for (int t = 0; t < logprobs[b].length; t++) {
                assertThat(logprobs[b][t]).isCloseTo(expected[b * width + t], within(1e-4f));
            }
        }
    }

    /** loss = - Σ weight · logprob / B; returns it and adds its gradient. */
    private static double backward(GoldenModel golden, Policy policy, AdapterGradients gradients) {
        List<int[]> sequences = sequences(golden);
        float[] weight = golden.floats("train.weight");
        int width = golden.rows("input_ids")[0].length - 1;
        double loss = 0;
        try (ForwardResult result = policy.forward(TokenBatch.of(sequences), 1)) {
            float[][] slopes = new float[sequences.size()][];
            for (int b = 0; b < slopes.length; b++) {
                slopes[b] = new float[sequences.get(b).length - 1];
                for (int t = 0; t < slopes[b].length; t++) {
                    slopes[b][t] = -weight[b * width + t] / slopes.length;
                    loss += slopes[b][t] * (double) result.logprobs()[b][t];
                }
            }
            result.backward(slopes, gradients);
        }
        return loss;
    }

    /** Values whose gradient is about as small as epsilon go anywhere within a step: the whole update is compared. */
    private static void assertUpdate(GoldenModel golden, float[] before, LoraAdapter adapter) {
        double difference = 0;
        double update = 0;
        for (LoraMatrix matrix : adapter.layout().matrices()) {
            float[] expected = expected(golden, "train.after2.", matrix);
            difference += Math.pow(distance(adapter.vector().toFloats(), matrix, expected), 2);
            update += Math.pow(distance(before, matrix, expected), 2);
        }
        assertThat(Math.sqrt(difference)).isLessThan(1e-3 * Math.sqrt(update));
    }

    private static float[] expected(GoldenModel golden, String prefix, LoraMatrix matrix) {
        return golden.floats(prefix + matrix.module() + ".lora_" + matrix.side());
    }

    private static double distance(float[] values, LoraMatrix matrix, float[] expected) {
        double squares = 0;
        for (int i = 0; i < expected.length; i++) {
            squares += Math.pow(values[matrix.offset() + i] - expected[i], 2);
        }
        return Math.sqrt(squares);
    }

    private static double norm(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }

    public static List<int[]> sequences(GoldenModel golden) {
        int[][] ids = golden.rows("input_ids");
        int[][] mask = golden.rows("attention_mask");
        List<int[]> sequences = new ArrayList<>();
        for (int b = 0; b < ids.length; b++) {
            sequences.add(Arrays.copyOf(ids[b], Arrays.stream(mask[b]).sum()));
        }
        return sequences;
    }
}
