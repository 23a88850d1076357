package dev.tina.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.modelfiles.safetensors.TensorType;
import org.junit.jupiter.api.Test;

class RetainedBlocksTest {

    private final RetainedBlocks retained = new RetainedBlocks(PlannedModels.SMOLLM2_135M.dimensions(), TensorType.F32);

    /** H 576, I 1536, q 576, k 192: 960 + 768 + 576 + 3 · 576 + 6 · 1536 columns. */
    @Test
    void smallTensorsLeaveHolesOfSeveralTimesTheirSize() {
        assertThat(retained.bytes(100)).isEqualTo(11L * 100 * 2 * (960 + 768 + 576 + 3 * 576 + 6 * 1536));
    }

    @Test
    void aTensorLeavesNoMoreThan32MebibytesAtATime() {
        assertThat(retained.bytes(1_000_000)).isEqualTo(11L * 10 * (32 << 20) / 2);
    }
}
