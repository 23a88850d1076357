package dev.tina.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.modelfiles.safetensors.TensorType;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LearnerNeedTest {

    private static final StepShape STEP = new StepShape(8, 8, 64, 128);

    private final LearnerNeed need = need(TensorType.F32, 2048);

    @Test
    void partsAreThoseOfTheirFormulas() {
        assertThat(need.keeping(30).parts())
                .contains(
                        new MemoryPart("base", 4L * 134_515_008),
                        new MemoryPart("activations kept", 2048L * 4 * 30 * (608 + 6144)),
                        new MemoryPart("logits", 2L * 128 * 49_152 * 4));
    }

    @Test
    void aLayerThatIsNotKeptIsComputedAgain() {
        long layer = 2048L * 4 * 6144;
        assertThat(need.keeping(1).bytes() - need.keeping(0).bytes()).isEqualTo(layer);
        assertThat(need.keeping(30).bytes() - need.keeping(29).bytes()).isZero();
    }

    @Test
    void asManyLayersAreKeptAsTheMemoryHolds() {
        assertThat(need.layers(need.least() - 1)).isZero();
        assertThat(need.layers(need.least())).isZero();
        assertThat(need.layers(need.most())).isEqualTo(30);
        LongStream.rangeClosed(0, 40)
                .map(i -> need.least() + i * (need.most() - need.least()) / 30)
                .forEach(memory ->
                        assertThat(need.keeping(need.layers(memory)).bytes()).isLessThanOrEqualTo(memory));
    }

    @Test
    void thereAreNoActivationsToKeepWhereThereIsNoRoom() {
        assertThat(need.activations(1 << 20)).isZero();
    }

    @Test
    void halfThePrecisionTakesLittleMoreThanHalfTheMemory() {
        long whole = need.most() - FixedBytes.ENGINE.bytes();
        long half = need(TensorType.BF16, 2048).most() - FixedBytes.ENGINE.bytes();
        assertThat(half / (double) whole).isBetween(0.5, 0.65);
    }

    @Test
    void aSmallerMicrobatchNeedsLess() {
        assertThat(need(TensorType.F32, 512).least()).isLessThan(need.least());
    }

    private static LearnerNeed need(TensorType type, int microBatch) {
        return new LearnerNeed(
                PlannedModels.SMOLLM2_135M, type, 32, MicrobatchShape.largest(STEP, microBatch), FixedBytes.ENGINE);
    }
}
