package dev.tina.rollout.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.modelfiles.config.Architecture;
import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.config.Rope;
import dev.tina.modelfiles.safetensors.TensorType;
import dev.tina.plan.MemoryAsked;
import dev.tina.plan.PlannedDevice;
import dev.tina.plan.SamplingBudget;
import dev.tina.policy.memory.DeviceMemory;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SamplerMemoryTest {

    private static final long GIB = 1L << 30;

    /** SmolLM2-135M. */
    private static final ModelConfig BASE = new ModelConfig(
            Architecture.LLAMA,
            new Dimensions(49_152, 576, 1536, 30, 9, 3, 64, 8192),
            new Rope(10_000, Optional.empty()),
            1e-5,
            true);

    @Test
    void twoFifthsOfAMachineThatOthersUseAreMostlyForKeysAndValues() {
        SamplingBudget budget = budget(24 * GIB, 20 * GIB, new MemoryAsked(0, 0));
        assertThat(budget.sequences()).isEqualTo(128);
        assertThat(budget.cacheBytes()).isBetween(6 * GIB, 9 * GIB);
    }

    @Test
    void whatIsNotFreeIsNotPlannedWith() {
        assertThat(budget(24 * GIB, GIB, new MemoryAsked(0, 0)).cacheBytes()).isLessThan(GIB);
    }

    @Test
    void memoryThatIsNamedWinsOverTheShare() {
        assertThat(budget(24 * GIB, 20 * GIB, new MemoryAsked(2 * GIB, 0.9)))
                .isEqualTo(budget(100 * GIB, 90 * GIB, new MemoryAsked(2 * GIB, 0)));
    }

    private static SamplingBudget budget(long total, long free, MemoryAsked asked) {
        DeviceMemory device = new DeviceMemory(PlannedDevice.PROCESSOR, total, false, () -> free);
        return new SamplerMemory(device, asked, 8).budget(BASE, TensorType.F32);
    }
}
