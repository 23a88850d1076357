package dev.tina.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.modelfiles.safetensors.TensorType;
import org.junit.jupiter.api.Test;

class CacheLayoutTest {

    private final CacheLayout layout = CacheLayout.of(PlannedModels.SMOLLM2_135M.dimensions(), TensorType.F32);

    @Test
    void aColumnHoldsKeysAndValuesOfEveryLayer() {
        assertThat(layout.bytesPerColumn()).isEqualTo(2 * 30 * 192 * 4);
    }

    @Test
    void aPromptTakesWholeChunksAndALastOneInSteps() {
        assertThat(CacheLayout.columns(1)).isEqualTo(16);
        assertThat(CacheLayout.columns(64)).isEqualTo(64);
        assertThat(CacheLayout.columns(65)).isEqualTo(80);
        assertThat(CacheLayout.columns(128)).isEqualTo(128);
    }

    @Test
    void sixteenCompletionsShareACopyOfTheirPrompt() {
        assertThat(layout.columns(new StepShape(1, 16, 64, 10), 1)).isEqualTo(64 + 160);
        assertThat(layout.columns(new StepShape(1, 17, 64, 10), 2)).isEqualTo(2 * (2 * 64 + 170));
    }

    @Test
    void theLastChunkOfAPromptIsNotKeptForOthers() {
        assertThat(CacheLayout.beginnings(new StepShape(1, 4, 64, 10), 3)).isZero();
        assertThat(CacheLayout.beginnings(new StepShape(1, 4, 65, 10), 3)).isEqualTo(3 * 64);
    }
}
