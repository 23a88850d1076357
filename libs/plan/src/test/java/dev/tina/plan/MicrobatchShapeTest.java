package dev.tina.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.common.InvalidInput;
import org.junit.jupiter.api.Test;

class MicrobatchShapeTest {

    @Test
    void aStepThatFitsIsOneMicrobatchInWhichEachPromptCountsOnce() {
        assertThat(MicrobatchShape.largest(new StepShape(8, 8, 64, 128), 16_384))
                .isEqualTo(new MicrobatchShape(8 * (64 + 8 * 128), 8 * 8 * 128, 64 * (64 + 128)));
    }

    @Test
    void aBudgetBoundsTokensAndPlaces() {
        MicrobatchShape shape = MicrobatchShape.largest(new StepShape(8, 8, 64, 128), 2_048);
        assertThat(shape.tokens()).isEqualTo(2_048);
        assertThat(shape.scored()).isEqualTo(15 * 128);
        assertThat(shape.places()).isEqualTo(15 * 192);
        MicrobatchShape manyPlaces = MicrobatchShape.largest(new StepShape(1, 64, 1000, 10), 1_500);
        assertThat(manyPlaces.places()).isEqualTo(4 * 1_500);
    }

    @Test
    void aSequenceLongerThanTheBudgetIsAMicrobatchOfItsOwn() {
        assertThat(MicrobatchShape.largest(new StepShape(8, 8, 512, 3584), 1_024))
                .isEqualTo(new MicrobatchShape(4096, 3584, 4096));
    }

    @Test
    void longestTextsAreThoseThatTheModelReads() {
        assertThat(new StepShape(1, 2, 1024, 4096).within(512)).isEqualTo(new StepShape(1, 2, 511, 1));
        assertThat(new StepShape(1, 2, 100, 4096).within(512)).isEqualTo(new StepShape(1, 2, 100, 412));
        assertThat(new StepShape(1, 2, 100, 50).within(512)).isEqualTo(new StepShape(1, 2, 100, 50));
    }

    @Test
    void aShapeWithoutScoredTokensIsRefused() {
        assertThatThrownBy(() -> new MicrobatchShape(3, 0, 3))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("scored must be at least 1, was 0");
        assertThatThrownBy(() -> new StepShape(0, 1, 1, 1)).hasMessage("prompts must be at least 1, was 0");
    }
}
