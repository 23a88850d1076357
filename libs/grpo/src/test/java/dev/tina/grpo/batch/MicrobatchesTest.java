package dev.tina.grpo.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MicrobatchesTest {

    private static final int[] SHORT = new int[2];
    private static final int[] LONG = new int[10];

    /** Completions of 2, 8, 4 tokens of the short prompt, 1, 3, 2 of the long one. */
    private static final List<Sequence> SEQUENCES = List.of(
            sequence(SHORT, 2),
            sequence(SHORT, 8),
            sequence(SHORT, 4),
            sequence(LONG, 1),
            sequence(LONG, 3),
            sequence(LONG, 2));

    private static final int[] GROUPS = {0, 0, 0, 1, 1, 1};
    private static final List<Integer> ALL = List.of(0, 1, 2, 3, 4, 5);

    @Test
    void completionsOfAPromptLieTogetherTheLongestFirst() {
        assertThat(Microbatches.plan(ALL, SEQUENCES, GROUPS, 16)).containsExactly(List.of(4, 5, 3), List.of(1, 2, 0));
    }

    @Test
    void aPromptIsCountedOnce() {
        assertThat(Microbatches.plan(ALL, SEQUENCES, GROUPS, 32)).containsExactly(List.of(4, 5, 3, 1, 2, 0));
        assertThat(Microbatches.plan(ALL, SEQUENCES, GROUPS, 31)).containsExactly(List.of(4, 5, 3, 1, 2), List.of(0));
    }

    @Test
    void paddedPlacesAreAtMostFourTimesTheBudget() {
        List<Sequence> alike = List.of(sequence(LONG, 1), sequence(LONG, 1), sequence(LONG, 1), sequence(LONG, 1));

        assertThat(Microbatches.plan(List.of(0, 1, 2, 3), alike, new int[4], 14))
                .containsExactly(List.of(0, 1, 2, 3));
        assertThat(Microbatches.plan(List.of(0, 1, 2, 3), alike, new int[4], 10))
                .containsExactly(List.of(0), List.of(1), List.of(2), List.of(3));
        List<Sequence> more =
                List.of(alike.get(0), alike.get(1), alike.get(2), alike.get(3), alike.get(0), alike.get(1));
        assertThat(Microbatches.plan(ALL, more, new int[6], 16)).containsExactly(List.of(0, 1, 2, 3, 4), List.of(5));
    }

    @Test
    void aSequenceLongerThanTheBudgetIsASliceOfItsOwn() {
        assertThat(Microbatches.plan(ALL, SEQUENCES, GROUPS, 1))
                .containsExactly(List.of(4), List.of(5), List.of(3), List.of(1), List.of(2), List.of(0));
    }

    @Test
    void onlyMembersAreRun() {
        assertThat(Microbatches.plan(List.of(4, 2), SEQUENCES, GROUPS, 100)).containsExactly(List.of(4, 2));
        assertThat(Microbatches.plan(List.of(), SEQUENCES, GROUPS, 100)).isEmpty();
    }

    @Test
    void aBudgetOfNothingIsRefused() {
        assertThatThrownBy(() -> Microbatches.plan(ALL, SEQUENCES, GROUPS, 0))
                .hasMessage("tokenBudget must be at least 1, was 0");
    }

    private static Sequence sequence(int[] prompt, int tokens) {
        return new Sequence(prompt, new ScoredCompletion(new int[tokens], new float[tokens], false, Map.of()));
    }
}
