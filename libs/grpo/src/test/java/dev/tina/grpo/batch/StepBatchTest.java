package dev.tina.grpo.batch;

import static dev.tina.grpo.batch.BatchFixture.group;
import static dev.tina.grpo.batch.BatchFixture.scored;
import static dev.tina.grpo.batch.BatchFixture.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepBatchTest {

    @Test
    void groupsMayDifferInSize() {
        assertThat(step(group(1, 2), group(3, 4, 5)).groupStarts()).containsExactly(0, 2, 5);
    }

    @Test
    void promptsAreCountedOnceForEachCompletion() {
        assertThat(step(group(1, 2)).tokenCount()).isEqualTo(10);
    }

    @Test
    void theCompletionPartStartsWhereThePromptEnds() {
        Sequence sequence = step(group(1, 2)).sequences().getFirst();
        assertThat(sequence.ids()).containsExactly(1, 5, 3, 4, 2);
        assertThat(sequence.completionPart(new float[] {-9, -1, -2, -3, 0, 0})).containsExactly(-1, -2, -3);
    }

    @Test
    void aGroupOfOneIsRefused() {
        assertThatThrownBy(() -> group(1)).hasMessage("groupSize must be at least 2, was 1");
    }

    @Test
    void anEmptyStepIsRefused() {
        assertThatThrownBy(() -> new StepBatch(List.of())).hasMessage("groups must be at least one, was none");
    }

    @Test
    void aRewardThatIsNoNumberIsRefused() {
        ScoredCompletion good = scored(1);
        assertThatThrownBy(() ->
                        new ScoredCompletion(good.tokens(), good.samplerLogprobs(), false, Map.of("score", Double.NaN)))
                .hasMessage("rewards.score must be a finite number, or left out, was NaN");
    }

    @Test
    void samplerLogprobsOfAnotherLengthAreRefused() {
        assertThatThrownBy(() -> new ScoredCompletion(new int[] {3, 2}, new float[] {-1}, false, Map.of()))
                .hasMessage("samplerLogprobs must be one for each of the 2 tokens, was 1 of them");
    }
}
