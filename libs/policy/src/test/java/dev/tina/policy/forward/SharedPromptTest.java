package dev.tina.policy.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tina.policy.adapter.AdapterGradients;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.weights.BaseModel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Completions of one prompt learn the same together, the prompt computed once, as each alone. */
class SharedPromptTest {

    private static final List<int[]> SEQUENCES = List.of(
            new int[] {5, 9, 17, 3, 8, 2, 6},
            new int[] {5, 9, 17, 3, 8, 11},
            new int[] {5, 9, 17, 4},
            new int[] {5, 9, 17, 3, 8, 2, 6},
            new int[] {7, 9, 17, 3});

    static Stream<GoldenModel> models() {
        return GoldenModel.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void logprobsAndGradientsAreThoseOfEachAlone(GoldenModel golden) {
        for (ActivationBudget budget : List.of(ActivationBudget.NONE, ActivationBudget.ALL)) {
            try (BaseModel base = golden.base();
                    LoraAdapter adapter = LoraAdapter.load(base, golden.adapter());
                    AdapterGradients together = new AdapterGradients(adapter);
                    AdapterGradients alone = new AdapterGradients(adapter)) {
                Policy policy = new Policy(base, adapter, budget);
                float[][] logprobs = learn(policy, SEQUENCES, together);
                for (int b = 0; b < SEQUENCES.size(); b++) {
                    float[] expected = learn(policy, List.of(SEQUENCES.get(b)), alone)[0];
                    assertThat(logprobs[b]).containsExactly(expected, within(1e-4f));
                }
                float[] sum = alone.vector().toFloats();
                float[] found = together.vector().toFloats();
                double difference = 0;
                for (int i = 0; i < sum.length; i++) {
                    difference += Math.pow(found[i] - sum[i], 2);
                }
                assertThat(alone.norm()).isGreaterThan(0);
                assertThat(Math.sqrt(difference)).isLessThan(1e-5 * alone.norm());
            }
        }
    }

    @Test
    void whatBeginsAlikePassesThroughTheModelOnce() {
        try (BaseModel base = GoldenModel.all().findFirst().orElseThrow().base()) {
            PackedBatch batch =
                    new PackedBatch(TokenBatch.of(SEQUENCES), base.config().dimensions());
            assertThat(batch.tokens()).isEqualTo(7 + 1 + 1 + 4);
        }
    }

    /** loss = Σ (t + 1) · logprob / 10, from the third token on. */
    private static float[][] learn(Policy policy, List<int[]> sequences, AdapterGradients sums) {
        int[] prompts = sequences.stream().mapToInt(ids -> 3).toArray();
        try (ForwardResult result = policy.forward(TokenBatch.afterPrompts(sequences, prompts), 1)) {
            float[][] slopes = new float[sequences.size()][];
            for (int b = 0; b < slopes.length; b++) {
                slopes[b] = new float[sequences.get(b).length - 1];
                for (int t = 0; t < slopes[b].length; t++) {
                    slopes[b][t] = (t + 1) / 10f;
                }
            }
            result.backward(slopes, sums);
            return result.logprobs();
        }
    }
}
