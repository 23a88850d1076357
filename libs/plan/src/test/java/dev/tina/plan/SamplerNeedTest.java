package dev.tina.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.safetensors.TensorType;
import dev.tina.plan.SamplerNeed.LoadedAdapters;
import org.junit.jupiter.api.Test;

class SamplerNeedTest {

    private static final StepShape STEP = new StepShape(16, 8, 512, 3584);
    private static final long GIB = 1L << 30;

    @Test
    void whatIsSampledNeverTakesMoreThanTheMemory() {
        for (long memory = 4; memory <= 64; memory *= 2) {
            SamplerNeed need = need(PlannedModels.SMOLLM2_135M, PlannedDevice.PROCESSOR);
            SamplingBudget budget = need.budget(memory * GIB);
            assertThat(need.sampling(STEP, 16, budget).bytes()).isLessThanOrEqualTo(memory * GIB);
        }
    }

    @Test
    void moreMemoryHoldsMoreSequencesUntilMoreAreOfNoUse() {
        SamplerNeed need = need(PlannedModels.QWEN25_15B, PlannedDevice.PROCESSOR);
        assertThat(need.budget(8 * GIB).sequences()).isLessThan(128);
        assertThat(need.budget(64 * GIB).sequences()).isEqualTo(128);
        assertThat(need(PlannedModels.QWEN25_15B, PlannedDevice.GPU)
                        .budget(64 * GIB)
                        .sequences())
                .isEqualTo(512);
    }

    /** 128 sequences of 512 tokens, and 128 spare ones, of 2,048 bytes. */
    @Test
    void aSmallModelIsGivenNoMoreThanItCanFill() {
        assertThat(need(PlannedModels.TINY, PlannedDevice.PROCESSOR).budget(64 * GIB))
                .isEqualTo(new SamplingBudget(128, 128L * (512 + 128) * 2048));
    }

    @Test
    void aMachineThatIsTooSmallLeavesOneSequenceAndTheSmallestCache() {
        assertThat(need(PlannedModels.QWEN25_15B, PlannedDevice.PROCESSOR).budget(GIB))
                .isEqualTo(new SamplingBudget(1, 64L << 20));
    }

    /** 8 groups of a prompt of 512 columns, and 8 completions of 3,584, of 46,080 bytes a column. */
    @Test
    void keysAndValuesAreThoseOfTheGroupsAtOnce() {
        SamplerNeed need = need(PlannedModels.SMOLLM2_135M, PlannedDevice.PROCESSOR);
        long cache = 8L * (512 + 8 * 3584) * 46_080;
        assertThat(need.sampling(STEP, 8, new SamplingBudget(64, 100 * GIB)).parts())
                .contains(
                        new MemoryPart("keys and values", cache + cache / 60),
                        new MemoryPart("beginnings of prompts", 8L * 448 * 46_080));
        assertThat(need.sampling(STEP, 8, new SamplingBudget(64, GIB)).parts())
                .contains(new MemoryPart("keys and values", GIB + GIB / 60));
    }

    @Test
    void aBudgetHoldsOneSequenceAtLeast() {
        assertThatThrownBy(() -> new SamplingBudget(0, 1)).hasMessage("sequences must be at least 1, was 0");
        assertThatThrownBy(() -> new SamplingBudget(1, 0)).hasMessage("cacheBytes must be at least 1, was 0");
    }

    private static SamplerNeed need(ModelConfig config, PlannedDevice device) {
        return new SamplerNeed(config, TensorType.F32, device, new LoadedAdapters(32, 2, 1), FixedBytes.ENGINE);
    }
}
