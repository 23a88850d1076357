package dev.tina.policy.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tina.policy.weights.BaseModel;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TokenBudgetTest {

    private static final GoldenModel GOLDEN = GoldenModel.named("qwen2-tied-bf16");

    @Test
    void batchesHoldSequencesOfLikeLengthUnderTheBudget() {
        List<int[]> sequences = List.of(new int[3], new int[10], new int[4], new int[4], new int[1], new int[5]);
        assertThat(TokenBudget.split(sequences, 8))
                .containsExactly(List.of(1), List.of(5), List.of(2, 3), List.of(0, 4));
        assertThat(TokenBudget.split(sequences, 60)).containsExactly(List.of(1, 5, 2, 3, 0, 4));
        assertThat(TokenBudget.split(List.of(), 8)).isEmpty();
    }

    @Test
    void aThousandSequencesHaveTheLogprobsThatEachHasAlone() {
        List<int[]> sequences = sequences(1000);
        try (BaseModel base = GOLDEN.base()) {
            Policy policy = new Policy(base, null);
            float[][] together = policy.logprobs(sequences, 0.7);
            for (int i = 0; i < sequences.size(); i += 83) {
                float[] alone = policy.logprobs(List.of(sequences.get(i)), 0.7)[0];
                assertThat(together[i]).containsExactly(alone, within(1e-4f));
            }
        }
    }

    @Test
    void aSequenceOfOneTokenHasNoLogprobAndAnEmptyOneIsRefused() {
        try (BaseModel base = GOLDEN.base()) {
            Policy policy = new Policy(base, null);
            assertThat(policy.logprobs(List.of(), 1)).isEmpty();
            assertThat(policy.logprobs(List.of(new int[] {4}), 1)).isDeepEqualTo(new float[1][0]);
            assertThatThrownBy(() -> policy.logprobs(List.of(new int[] {4}, new int[0]), 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a sequence must have at least 1 token, had 0");
            assertThatThrownBy(() -> policy.logprobs(List.of(new int[] {4, 320}), 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("token id must be between 0 and 319, was 320");
            assertThatThrownBy(() -> policy.logprobs(List.of(new int[] {4, 3}), 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("temperature must be positive, was 0.0");
        }
    }

    private static List<int[]> sequences(int count) {
        SplittableRandom random = new SplittableRandom(5);
        List<int[]> sequences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sequences.add(random.ints(random.nextInt(2, 50), 0, 320).toArray());
        }
        return sequences;
    }
}
