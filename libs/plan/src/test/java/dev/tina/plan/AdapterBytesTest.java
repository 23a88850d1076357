package dev.tina.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.safetensors.TensorType;
import org.junit.jupiter.api.Test;

class AdapterBytesTest {

    /** One layer: H 8, I 16, q 8, k 4. */
    private static final Dimensions SMALL = new Dimensions(10, 8, 16, 1, 2, 1, 4, 32);

    private static final int RANK = 2;

    /** A of all seven: 3 · 2 · 8 + 2 · 8 + 2 · 2 · 8 + 2 · 16. */
    private static final long DOWN = 48 + 16 + 32 + 32;

    /** B: (8 + 4 + 4) · 2 + 8 · 2 + (16 + 16) · 2 + 8 · 2. */
    private static final long UP = 32 + 16 + 64 + 16;

    @Test
    void valuesMomentsAndGradientsAreInFloat32() {
        AdapterBytes adapter = new AdapterBytes(SMALL, RANK, TensorType.BF16);
        assertThat(adapter.values()).isEqualTo(4 * (DOWN + UP));
        assertThat(adapter.moments()).isEqualTo(8 * (DOWN + UP));
        assertThat(adapter.gradients()).isEqualTo(4 * (DOWN + UP));
    }

    @Test
    void aPassCopiesWhatIsScaledOrOfAnotherType() {
        assertThat(new AdapterBytes(SMALL, RANK, TensorType.F32).inPasses()).isEqualTo(4 * UP);
        assertThat(new AdapterBytes(SMALL, RANK, TensorType.BF16).inPasses()).isEqualTo(2 * (DOWN + UP));
    }

    /** B of query, key and value is [16, 6], of gate and up [32, 4]. */
    @Test
    void aSamplerPutsMatricesOfOneInputBesideEachOther() {
        assertThat(new AdapterBytes(SMALL, RANK, TensorType.F32).inSampling())
                .isEqualTo(4 * (DOWN + 16 * 6 + 16 + 32 * 4 + 16));
    }
}
