package dev.tina.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.modelfiles.safetensors.TensorType;
import org.junit.jupiter.api.Test;

class SamplingScratchTest {

    @Test
    void aVocabularyOfWholeBlocksIsSearchedWithoutACopy() {
        assertThat(new SamplingScratch(PlannedModels.SMOLLM2_135M.dimensions(), TensorType.F32).drawing(64, 8))
                .isEqualTo((2 * 64 + 8) * 49_152L * 4);
        assertThat(new SamplingScratch(PlannedModels.QWEN25_15B.dimensions(), TensorType.BF16).drawing(64, 8))
                .isEqualTo((3 * 64 + 8) * 151_936L * 4);
    }

    @Test
    void kernelsAreTriedWithTwoProductsOfThreeHundredRows() {
        assertThat(new SamplingScratch(PlannedModels.QWEN25_15B.dimensions(), TensorType.BF16).trying())
                .isEqualTo(2L * 300 * 151_936 * 2);
    }

    @Test
    void promptsAreReadNoMoreThan2048TokensAtOnce() {
        SamplingScratch work = new SamplingScratch(PlannedModels.SMOLLM2_135M.dimensions(), TensorType.BF16);
        assertThat(work.reading(1)).isEqualTo(2 * 3 * (576 + 576 + 192 + 1536));
        assertThat(work.reading(10_000)).isEqualTo(2048 * work.reading(1));
    }
}
