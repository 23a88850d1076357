package dev.tina.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.modelfiles.safetensors.TensorType;
import org.junit.jupiter.api.Test;

class KeptActivationsTest {

    private final KeptActivations kept =
            new KeptActivations(PlannedModels.SMOLLM2_135M.dimensions(), 32, TensorType.F32);

    /** 576 + 32 elements enter each of 30 layers; 3 · 576 + 3 · 192 + 576 + 2 · 1536 + 6 · 32 are inside. */
    @Test
    void aTokenTakesWhatEntersEachLayerAndWhatIsInsideTheKeptOnes() {
        assertThat(kept.bytes(1, 0)).isEqualTo(4 * 30 * 608);
        assertThat(kept.bytes(1, 1) - kept.bytes(1, 0)).isEqualTo(4 * 6144);
        assertThat(kept.bytes(2048, 30)).isEqualTo(2048L * 4 * 30 * (608 + 6144));
    }

    @Test
    void asManyLayersFitAsTheirBytesSay() {
        for (int layers = 0; layers <= 30; layers++) {
            long bytes = kept.bytes(100, layers);
            assertThat(kept.layers(bytes, 100)).isEqualTo(layers);
            assertThat(kept.layers(bytes - 1, 100)).isEqualTo(Math.max(0, layers - 1));
        }
        assertThat(kept.layers(Long.MAX_VALUE, 100)).isEqualTo(30);
    }
}
