package dev.tina.tinybase.pretraining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.policy.forward.TokenBatch;
import java.util.List;
import org.junit.jupiter.api.Test;

class PretrainingTest {

    @Test
    void onlyAnswerTokensWeighAndAllTheSame() {
        TokenBatch batch = TokenBatch.afterPrompts(List.of(new int[5], new int[4]), new int[] {2, 3});
        assertThat(Pretraining.tokenWeights(batch))
                .isDeepEqualTo(new float[][] {{0, 0.25f, 0.25f, 0.25f}, {0, 0, 0.25f}});
    }
}
