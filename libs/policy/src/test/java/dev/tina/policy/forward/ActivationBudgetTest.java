package dev.tina.policy.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import dev.tina.modelfiles.adapter.LoraConfig;
import dev.tina.policy.adapter.AdapterGradients;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.memory.MainMemory;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActivationBudgetTest {

    private static final GoldenModel GOLDEN = GoldenModel.named("qwen2-tied-bf16");
    private static final int TOKENS = 96;
    private static final int RANK = 4;

    @Test
    void asManyLayersAreKeptAsFit() {
        try (BaseModel base = base()) {
            int layers = base.config().dimensions().layers();
            assertThat(ActivationBudget.NONE.layers(base, TOKENS, RANK)).isZero();
            assertThat(ActivationBudget.ALL.layers(base, TOKENS, RANK)).isEqualTo(layers);
            for (int kept = 0; kept <= layers; kept++) {
                long bytes = ActivationBudget.kept(base, TOKENS, RANK, kept);
                assertThat(new ActivationBudget(bytes).layers(base, TOKENS, RANK))
                        .isEqualTo(kept);
                assertThat(new ActivationBudget(bytes - 1).layers(base, TOKENS, RANK))
                        .isEqualTo(Math.max(0, kept - 1));
            }
        }
    }

    /** So that a job that goes on where less memory is free learns the same. */
    @Test
    void everyNumberOfKeptLayersGivesTheSameBytes() {
        for (Precision precision : Precision.values()) {
            assertSameBytes(precision);
        }
    }

    private static void assertSameBytes(Precision precision) {
        try (BaseModel base = BaseModel.load(GOLDEN.folder(), Device.cpu(), precision);
                LoraAdapter adapter = LoraAdapter.initial(base, new LoraConfig(RANK, 8, false), 1)) {
            int tokens = texts().stream().mapToInt(text -> text.length).sum();
            List<List<Float>> gradients = Stream.of(0, 1, 2, 3)
                    .map(kept -> new ActivationBudget(ActivationBudget.kept(base, tokens, RANK, kept)))
                    .map(budget -> gradients(new Policy(base, adapter, budget), adapter))
                    .toList();
            assertThat(gradients.getFirst()).anyMatch(value -> value != 0);
            assertThat(gradients).allMatch(gradients.getFirst()::equals);
        }
    }

    /** The last layer and what leaves it hold the scored tokens alone. */
    @Test
    void theBytesThatAreKeptAreThoseOfThePlan() {
        try (BaseModel base = base();
                LoraAdapter adapter = LoraAdapter.initial(base, new LoraConfig(RANK, 8, false), 1)) {
            int tokens = texts().stream().mapToInt(text -> text.length).sum();
            for (int layers = 0; layers <= 3; layers++) {
                long planned = ActivationBudget.kept(base, tokens, RANK, layers);
                Policy policy = new Policy(base, adapter, new ActivationBudget(planned));
                try (ForwardResult result = policy.forward(TokenBatch.of(texts()), 1)) {
                    assertThat(result.kept() * 4 / (double) planned).isBetween(0.9, 1.4);
                }
            }
        }
    }

    @Test
    void aQuarterOfFreeMemoryIsTakenOnTheProcessor() {
        long free = MainMemory.ofThisSystem().free();
        assertThat(ActivationBudget.ofFreeMemory(Device.cpu()).bytes()).isBetween(1L, free / 2);
        assertThat(ActivationBudget.ofFreeMemory(Device.gpu()).bytes()).isEqualTo(4L << 30);
    }

    @Test
    void aNegativeBudgetIsRefused() {
        assertThatThrownBy(() -> new ActivationBudget(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bytes must be at least 0, was -1");
    }

    private static List<Float> gradients(Policy policy, LoraAdapter adapter) {
        try (AdapterGradients sums = new AdapterGradients(adapter);
                ForwardResult result = policy.forward(TokenBatch.of(texts()), 1)) {
            result.backward(result.logprobs(), sums);
            float[] values = sums.vector().toFloats();
            return IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
        }
    }

    private static List<int[]> texts() {
        SplittableRandom random = new SplittableRandom(1);
        return IntStream.of(50, 30, 30)
                .mapToObj(length -> random.ints(length, 0, 300).toArray())
                .toList();
    }

    private static BaseModel base() {
        return GOLDEN.base();
    }
}
