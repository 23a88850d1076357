package dev.tina.policy.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tina.modelfiles.adapter.LoraConfig;
import dev.tina.policy.adapter.AdapterGradients;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.weights.BaseModel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForwardResultTest {

    private static final double TEMPERATURE = 0.7;

    static Stream<GoldenModel> models() {
        return GoldenModel.all();
    }

    /** What transformers computed as logits gives, by the definitions in float64, what the engine gives. */
    @ParameterizedTest
    @MethodSource("models")
    void logprobsAndEntropiesAreThoseOfTheReferenceLogits(GoldenModel golden) {
        List<int[]> sequences = TrainingTest.sequences(golden);
        float[] logits = golden.floats("base.logits"); // [B, T, V]
        int width = golden.rows("input_ids")[0].length;
        try (BaseModel base = golden.base();
                LoraAdapter untrained = LoraAdapter.initial(base, new LoraConfig(2, 2, false), 1)) {
            int vocabulary = base.config().dimensions().vocabulary();
            for (ActivationBudget budget : List.of(ActivationBudget.NONE, ActivationBudget.ALL)) {
                Policy policy = new Policy(base, untrained, budget);
                try (ForwardResult result = policy.forward(TokenBatch.of(sequences), TEMPERATURE)) {
                    for (int b = 0; b < sequences.size(); b++) {
                        for (int t = 0; t + 1 < sequences.get(b).length; t++) {
                            int from = (b * width + t) * vocabulary;
                            double[] logprobs = logSoftmax(Arrays.copyOfRange(logits, from, from + vocabulary));
                            double expected = logprobs[sequences.get(b)[t + 1]];
                            assertThat((double) result.logprobs()[b][t]).isCloseTo(expected, within(2e-4));
                            double entropy = -Arrays.stream(logprobs)
                                    .map(logprob -> Math.exp(logprob) * logprob)
                                    .sum();
                            assertThat((double) result.entropies()[b][t]).isCloseTo(entropy, within(2e-4));
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void keptAndRecomputedPassesGiveTheSameBytes(GoldenModel golden) {
        TokenBatch batch = TokenBatch.of(TrainingTest.sequences(golden));
        try (BaseModel base = golden.base();
                LoraAdapter adapter = LoraAdapter.load(base, golden.adapter());
                AdapterGradients ofKept = new AdapterGradients(adapter);
                AdapterGradients ofCheckpointed = new AdapterGradients(adapter);
                ForwardResult kept = new Policy(base, adapter, ActivationBudget.ALL).forward(batch, TEMPERATURE);
                ForwardResult checkpointed =
                        new Policy(base, adapter, ActivationBudget.NONE).forward(batch, TEMPERATURE)) {
            float[][] alone = new Policy(base, adapter).logprobs(batch.sequences(), TEMPERATURE);
            for (int b = 0; b < alone.length; b++) {
                assertThat(checkpointed.logprobs()[b]).isEqualTo(kept.logprobs()[b]);
                assertThat(checkpointed.entropies()[b]).isEqualTo(kept.entropies()[b]);
                assertThat(alone[b]).containsExactly(kept.logprobs()[b], within(1e-4f));
            }
            kept.backward(kept.entropies(), ofKept);
            checkpointed.backward(kept.entropies(), ofCheckpointed);
            assertThat(ofKept.norm()).isPositive();
            assertThat(ofCheckpointed.vector().toFloats())
                    .isEqualTo(ofKept.vector().toFloats());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatElseIsInTheBatchAndItsOrderChangeNoLogprob(GoldenModel golden) {
        List<int[]> sequences = TrainingTest.sequences(golden);
        try (BaseModel base = golden.base();
                LoraAdapter adapter = LoraAdapter.load(base, golden.adapter())) {
            Policy policy = new Policy(base, adapter);
            float[][] together = logprobs(policy, sequences);
            float[][] reversed = logprobs(policy, sequences.reversed());
            for (int b = 0; b < together.length; b++) {
                float[] alone = logprobs(policy, List.of(sequences.get(b)))[0];
                assertThat(together[b]).containsExactly(alone, within(1e-4f));
                assertThat(reversed[together.length - 1 - b]).containsExactly(alone, within(1e-4f));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void gradientsAddUpAndGrowWithTheSlopes(GoldenModel golden) {
        TokenBatch batch = TokenBatch.of(TrainingTest.sequences(golden));
        try (BaseModel base = golden.base();
                LoraAdapter adapter = LoraAdapter.load(base, golden.adapter());
                AdapterGradients once = new AdapterGradients(adapter);
                AdapterGradients twiceAndThreefold = new AdapterGradients(adapter)) {
            Policy policy = new Policy(base, adapter);
            backward(policy, batch, 1, once);
            backward(policy, batch, 2, twiceAndThreefold);
            backward(policy, batch, 3, twiceAndThreefold);
            float[] expected = once.vector().toFloats();
            for (int i = 0; i < expected.length; i++) {
                expected[i] *= 5;
            }
            assertThat(twiceAndThreefold.vector().toFloats())
                    .containsExactly(expected, within((float) (1e-5 * twiceAndThreefold.norm())));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothingToLearnAndNothingToScoreAreRefused(GoldenModel golden) {
        try (BaseModel base = golden.base();
                LoraAdapter adapter = LoraAdapter.load(base, golden.adapter())) {
            TokenBatch batch = TokenBatch.of(List.of(new int[] {1, 2}));
            assertThatThrownBy(() -> new Policy(base, null).forward(batch, 1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("a policy without an adapter has nothing to learn");
            Policy policy = new Policy(base, adapter);
            assertThatThrownBy(() -> policy.forward(TokenBatch.of(List.of(new int[] {1})), 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a batch must have at least 1 scored token, had 0");
            assertThatThrownBy(() -> policy.forward(batch, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("temperature must be positive, was 0.0");
        }
    }

    private static float[][] logprobs(Policy policy, List<int[]> sequences) {
        try (ForwardResult result = policy.forward(TokenBatch.of(sequences), TEMPERATURE)) {
            return result.logprobs();
        }
    }

    /** loss = factor · Σ logprob. */
    private static void backward(Policy policy, TokenBatch batch, float factor, AdapterGradients sums) {
        try (ForwardResult result = policy.forward(batch, TEMPERATURE)) {
            float[][] slopes = result.logprobs();
            for (float[] row : slopes) {
                Arrays.fill(row, factor);
            }
            result.backward(slopes, sums);
        }
    }

    private static double[] logSoftmax(float[] logits) {
        double[] scaled = new double[logits.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = logits[i] / TEMPERATURE;
        }
        double most = Arrays.stream(scaled).max().orElseThrow();
        double sum = Math.log(
                Arrays.stream(scaled).map(value -> Math.exp(value - most)).sum());
        return Arrays.stream(scaled).map(value -> value - most - sum).toArray();
    }
}
