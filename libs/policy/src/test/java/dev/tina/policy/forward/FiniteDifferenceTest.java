package dev.tina.policy.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tina.modelfiles.adapter.LoraConfig;
import dev.tina.modelfiles.adapter.LoraMatrix;
import dev.tina.modelfiles.safetensors.TensorType;
import dev.tina.policy.adapter.AdapterGradients;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.weights.BaseModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In float64 on two layers: the gradient along a random direction of each matrix equals the difference quotient. */
class FiniteDifferenceTest {

    private static final double STEP = 1e-3;
    private static final List<int[]> SEQUENCES = List.of(new int[] {5, 9, 200, 17, 3}, new int[] {8, 31, 4});
    private static final float[][] SLOPES = {{0.5f, -1, 0.25f, 2}, {1, -0.75f}};

    @TempDir
    private Path folder;

    @Test
    void everyMatrixOfTheAdapterHasTheGradientOfTheDifferenceQuotient() throws IOException {
        try (BaseModel base = twoLayers();
                LoraAdapter adapter = LoraAdapter.initial(base, new LoraConfig(3, 6, false), 1)) {
            SplittableRandom random = new SplittableRandom(2);
            float[] values = randomised(adapter.vector().toFloats(), random);
            adapter.vector().set(values);
            for (ActivationBudget budget : List.of(ActivationBudget.NONE, ActivationBudget.ALL)) {
                Policy policy = new Policy(base, adapter, budget);
                float[] gradient = gradient(policy, adapter);
                for (LoraMatrix matrix : adapter.layout().matrices()) {
                    check(policy, adapter, values, gradient, matrix, random);
                }
            }
        }
    }

    private static void check(
            Policy policy,
            LoraAdapter adapter,
            float[] values,
            float[] gradient,
            LoraMatrix matrix,
            SplittableRandom random) {
        float[] up = values.clone();
        float[] down = values.clone();
        double along = 0;
        for (int i = matrix.offset(); i < matrix.offset() + matrix.length(); i++) {
            float direction = random.nextBoolean() ? 1 : -1;
            up[i] += (float) (STEP * direction);
            down[i] -= (float) (STEP * direction);
            along += gradient[i] * ((double) up[i] - down[i]);
        }
        adapter.vector().set(up);
        double above = loss(policy);
        adapter.vector().set(down);
        double below = loss(policy);
        adapter.vector().set(values);
        assertThat(above - below).as(matrix.tensor()).isCloseTo(along, within(1e-3 * Math.abs(along) + 1e-5));
    }

    private static float[] gradient(Policy policy, LoraAdapter adapter) {
        try (AdapterGradients sums = new AdapterGradients(adapter);
                ForwardResult result = policy.forward(TokenBatch.of(SEQUENCES), 0.8)) {
            result.backward(SLOPES, sums);
            return sums.vector().toFloats();
        }
    }

    private static double loss(Policy policy) {
        double loss = 0;
        float[][] logprobs = policy.logprobs(SEQUENCES, 0.8);
        for (int b = 0; b < SLOPES.length; b++) {
            for (int t = 0; t < SLOPES[b].length; t++) {
                loss += SLOPES[b][t] * logprobs[b][t];
            }
        }
        return loss;
    }

    private static float[] randomised(float[] values, SplittableRandom random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-0.2, 0.2);
        }
        return values;
    }

    private BaseModel twoLayers() throws IOException {
        Path source = GoldenModel.named("qwen2-tied-bf16").folder();
        String config = Files.readString(source.resolve("config.json"));
        Files.writeString(
                folder.resolve("config.json"), config.replace("\"num_hidden_layers\": 3", "\"num_hidden_layers\": 2"));
        Files.copy(source.resolve("model.safetensors"), folder.resolve("model.safetensors"));
        return new GoldenModel(folder).base(TensorType.F64);
    }
}
