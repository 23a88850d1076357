package dev.tina.policy.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.modelfiles.config.Dimensions;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackedBatchTest {

    private static final Dimensions DIMENSIONS = new Dimensions(10, 4, 4, 1, 1, 1, 4, 16);

    /** Prompts of 2, 1 and 3 tokens; the last one's completion is empty. */
    private final PackedBatch batch = new PackedBatch(
            TokenBatch.afterPrompts(
                    List.of(new int[] {1, 2, 3, 4}, new int[] {1, 2, 5}, new int[] {6, 7, 8}), new int[] {2, 1, 3}),
            DIMENSIONS);

    @Test
    void commonBeginningsAreHeldOnceAndPlacesArePadded() {
        assertThat(batch.tokens()).isEqualTo(4 + 1 + 3);
        assertThat(batch.places()).isEqualTo(3 * 4);
        assertThat(batch.emptyPlaces()).isEqualTo(2);
    }

    @Test
    void valuesOfScoredTokensAreUnpackedIntoRowsWithZerosForPrompts() {
        assertThat(batch.unpack(new float[] {10, 11, 20, 21}))
                .isDeepEqualTo(new float[][] {{0, 10, 11}, {20, 21}, {0, 0}});
    }

    @Test
    void packingIsTheInverseOfUnpackingAndLeavesPromptsOut() {
        assertThat(batch.pack(new float[][] {{9, 10, 11}, {20, 21}, {9, 9}})).containsExactly(10, 11, 20, 21);
    }

    @Test
    void rowsOfAnotherShapeAreRefused() {
        assertThatThrownBy(() -> batch.pack(new float[2][3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows must be 3, one a sequence, were 2");
        assertThatThrownBy(() -> batch.pack(new float[][] {{0, 0, 0}, {0}, {0, 0}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1 must have 2 values, had 1");
    }

    @Test
    void aTokenThatTheModelDoesNotHaveIsRefused() {
        TokenBatch tokens = TokenBatch.of(List.of(new int[] {1, 10}));
        assertThatThrownBy(() -> new PackedBatch(tokens, DIMENSIONS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("token id must be between 0 and 9, was 10");
    }
}
