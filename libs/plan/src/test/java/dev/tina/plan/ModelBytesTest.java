package dev.tina.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.modelfiles.config.Architecture;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.safetensors.TensorType;
import org.junit.jupiter.api.Test;

class ModelBytesTest {

    @Test
    void parametersAreThoseThatArePublished() {
        assertThat(parameters(PlannedModels.SMOLLM2_135M)).isEqualTo(134_515_008);
        assertThat(parameters(PlannedModels.QWEN25_05B)).isEqualTo(494_032_768);
        assertThat(parameters(PlannedModels.QWEN25_15B)).isEqualTo(1_543_714_304);
    }

    @Test
    void anOutputOfItsOwnCountsBesideTheInput() {
        ModelConfig tied = PlannedModels.TINY;
        ModelConfig untied = PlannedModels.config(Architecture.QWEN2, tied.dimensions(), false);
        assertThat(parameters(untied) - parameters(tied)).isEqualTo(496 * 128);
    }

    @Test
    void aLearnerHoldsEachWeightOnceInItsType() {
        assertThat(new ModelBytes(PlannedModels.SMOLLM2_135M, TensorType.F32).learned())
                .isEqualTo(4L * 134_515_008);
        assertThat(new ModelBytes(PlannedModels.SMOLLM2_135M, TensorType.BF16).learned())
                .isEqualTo(2L * 134_515_008);
    }

    @Test
    void aSamplerOnAProcessorHoldsATiedEmbeddingTwice() {
        ModelBytes base = new ModelBytes(PlannedModels.TINY, TensorType.F32);
        long table = 2L * 512 * 32 * 4;
        assertThat(base.sampled(PlannedDevice.GPU)).isEqualTo(base.learned() + table);
        assertThat(base.sampled(PlannedDevice.PROCESSOR)).isEqualTo(base.learned() + table + 496 * 128 * 4);
        ModelBytes untied = new ModelBytes(
                PlannedModels.config(Architecture.QWEN2, PlannedModels.TINY.dimensions(), false), TensorType.F32);
        assertThat(untied.sampled(PlannedDevice.PROCESSOR)).isEqualTo(untied.learned() + table);
    }

    private static long parameters(ModelConfig config) {
        return new ModelBytes(config, TensorType.F32).parameters();
    }
}
