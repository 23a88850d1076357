package dev.tina.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.safetensors.TensorType;
import org.junit.jupiter.api.Test;

class LearningScratchTest {

    /** H 8, I 16, h 2, k 1, D 4. */
    private static final Dimensions SMALL = new Dimensions(10, 8, 16, 1, 2, 1, 4, 32);

    private final LearningScratch work = new LearningScratch(SMALL, TensorType.F32);

    @Test
    void theFeedForwardPartTakesTheMostWhereEachPlaceIsAToken() {
        long feedForward = (4 * 16 + 2 * 8) * 10 * 4;
        long rest = 3 * 8 * 10 * 4 + (2 * (10 + 10) + 3 * 10) * 8 + 2 * 4 * 10 * 4;
        assertThat(work.bytes(new MicrobatchShape(10, 10, 10))).isEqualTo(feedForward + rest);
    }

    @Test
    void attentionTakesTheMostWhereManyCompletionsShareALongPrompt() {
        long attention = ((3 * 8 + 2 * 4) * 4 + 2 * 4 * 4) * 1000 + (2 * 8 + 2 * 4 + 8) * 4 * 10;
        long rest = 3 * 8 * 5 * 4 + (2 * (1000 + 10) + 3 * 1000) * 8 + 2 * 4 * 10 * 4;
        assertThat(work.bytes(new MicrobatchShape(10, 5, 1000))).isEqualTo(attention + rest);
    }
}
