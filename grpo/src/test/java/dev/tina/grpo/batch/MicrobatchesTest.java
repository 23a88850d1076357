package dev.tina.grpo.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MicrobatchesTest {

    private static final int[] LENGTHS = {4, 10, 6, 10, 2, 5};
    private static final List<Integer> ALL = List.of(0, 1, 2, 3, 4, 5);

    @Test
    void sequencesOfLikeLengthLieTogetherUnderTheBudget() {
        assertThat(Microbatches.plan(ALL, LENGTHS, 20)).containsExactly(List.of(1, 3), List.of(2, 5, 0), List.of(4));
    }

    @Test
    void aSequenceLongerThanTheBudgetIsASliceOfItsOwn() {
        assertThat(Microbatches.plan(ALL, LENGTHS, 5))
                .containsExactly(List.of(1), List.of(3), List.of(2), List.of(5), List.of(0), List.of(4));
    }

    @Test
    void aLargeBudgetNeedsOneSlice() {
        assertThat(Microbatches.plan(ALL, LENGTHS, 60)).containsExactly(List.of(1, 3, 2, 5, 0, 4));
    }

    @Test
    void onlyMembersAreRun() {
        assertThat(Microbatches.plan(List.of(4, 2), LENGTHS, 100)).containsExactly(List.of(2, 4));
        assertThat(Microbatches.plan(List.of(), LENGTHS, 100)).isEmpty();
    }

    @Test
    void aBudgetOfNothingIsRefused() {
        assertThatThrownBy(() -> Microbatches.plan(ALL, LENGTHS, 0))
                .hasMessage("tokenBudget must be at least 1, was 0");
    }
}
