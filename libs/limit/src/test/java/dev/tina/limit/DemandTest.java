package dev.tina.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tina.modelfiles.config.Architecture;
import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.config.Rope;
import dev.tina.policy.weights.Precision;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemandTest {

    private static final ModelConfig SMOLLM2 = config(new Dimensions(49_152, 576, 1536, 30, 9, 3, 64, 8192));

    /** One layer: H 4, I 8, q 4, k 2, V 10. */
    private static final ModelConfig SMALL = config(new Dimensions(10, 4, 8, 1, 2, 1, 2, 64));

    @Test
    void theSizesOfASmallDecoder() {
        DecoderSize size = DecoderSize.of(SMALL.dimensions(), 3);
        assertThat(size.layers()).isEqualTo(4 * (4 + 2 * 2) + 4 * 4 + 3 * 4 * 8);
        assertThat(size.head()).isEqualTo(40);
        // q 4+4, k and v 4+2, o 4+4, gate and up 4+8, down 8+4
        assertThat(size.adapter()).isEqualTo(3 * (8 + 2 * 6 + 8 + 2 * 12 + 12));
        assertThat(size.attention()).isEqualTo(4 * 4);
        assertThat(size.column()).isEqualTo(2 * 2);
    }

    @Test
    void theWeightsOfSmollm2AreThoseOfItsFile() {
        DecoderSize size = DecoderSize.of(SMOLLM2.dimensions(), 32);
        long norms = (2 * 30 + 1) * 576;
        assertThat(size.layers() + size.head() + norms).isEqualTo(134_515_008);
    }

    @Test
    void samplingCountsEveryStepAndEveryColumn() {
        // prompts of 2 and 3 tokens, 2 completions each, 3 new tokens: 2 steps of 4 rows
        List<Demand> phases = new SamplingDemand(SMALL, Precision.FLOAT32, 3).of(new int[] {2, 3}, 2, 3);
        double layersAndAdapter = 144 + 192;
        assertThat(phases.getFirst().flops()).isEqualTo(2 * layersAndAdapter * 5 + 16 * (3 + 6) + 2 * 2 * 40);
        double weights = (144 + 40) * 4 + 192 * 4;
        assertThat(phases.getFirst().bytes()).isEqualTo(weights);
        // columns of a row: those of its prompt, and 1 then 2 of its own
        double promptColumns = 2 * (2 + 3);
        double ownColumns = 4 * (1 + 2);
        assertThat(phases.getLast().flops())
                .isEqualTo(2 * (layersAndAdapter + 40) * 8 + 16 * (2 * promptColumns + ownColumns));
        assertThat(phases.getLast().bytes()).isEqualTo(2 * weights + (promptColumns + ownColumns) * 4 * 4);
    }

    @Test
    void learningIsTwoPassesOverTheBaseAndThreeOverTheAdapter() {
        Demand demand = new LearningDemand(SMALL, Precision.BFLOAT16, 3).of(new int[] {2}, 2, 3);
        double columns = 3 + 2 * (3 * 2 + 6);
        assertThat(demand.flops()).isEqualTo((4 * 144 + 6 * 192) * 8 + 4 * 40 * 6 + 3 * 16 * columns);
        assertThat(demand.bytes()).isEqualTo(2 * (144 + 40) * 2);
    }

    @Test
    void aStepOfTheAnchorsWorkloadIsAboutFiveTeraflop() {
        int[] prompts = {60, 60, 60, 60, 60, 60, 60, 60};
        double flops = new LearningDemand(SMOLLM2, Precision.FLOAT32, 32)
                .of(prompts, 8, 128)
                .flops();
        assertThat(flops / 1e12).isCloseTo(5.0, within(0.4));
    }

    private static ModelConfig config(Dimensions dimensions) {
        return new ModelConfig(Architecture.LLAMA, dimensions, new Rope(10_000, Optional.empty()), 1e-5, true);
    }
}
