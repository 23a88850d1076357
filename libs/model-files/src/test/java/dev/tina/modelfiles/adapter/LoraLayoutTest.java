package dev.tina.modelfiles.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.modelfiles.SmallBase;
import dev.tina.modelfiles.adapter.LinearLayers.Linear;
import dev.tina.modelfiles.adapter.LoraMatrix.Side;
import org.junit.jupiter.api.Test;

class LoraLayoutTest {

    private static final int RANK = 3;

    private final LoraLayout layout = new LoraLayout(SmallBase.DIMENSIONS, RANK);

    @Test
    void theLinearLayersHaveTheWidthsOfTheirWeights() {
        String layer = "model.layers.0.";
        assertThat(LinearLayers.of(SmallBase.DIMENSIONS))
                .hasSize(7)
                .containsEntry(layer + "self_attn.q_proj", new Linear(4, 4))
                .containsEntry(layer + "self_attn.k_proj", new Linear(4, 2))
                .containsEntry(layer + "self_attn.v_proj", new Linear(4, 2))
                .containsEntry(layer + "self_attn.o_proj", new Linear(4, 4))
                .containsEntry(layer + "mlp.gate_proj", new Linear(4, 6))
                .containsEntry(layer + "mlp.up_proj", new Linear(4, 6))
                .containsEntry(layer + "mlp.down_proj", new Linear(6, 4));
    }

    @Test
    void matricesFillTheVectorWithoutGaps() {
        int offset = 0;
        for (LoraMatrix matrix : layout.matrices()) {
            assertThat(matrix.offset()).as(matrix.tensor()).isEqualTo(offset);
            offset += matrix.rows() * matrix.columns();
        }
        assertThat(layout.length()).isEqualTo(offset).isEqualTo(RANK * (8 + 6 + 6 + 8 + 10 + 10 + 10));
    }

    @Test
    void aOfStackedLayersStandBeforeTheirB() {
        assertThat(layout.matrices().subList(0, 6))
                .extracting(LoraMatrix::side)
                .containsExactly(Side.A, Side.A, Side.A, Side.B, Side.B, Side.B);
        assertThat(layout.matrices().subList(6, 8))
                .extracting(LoraMatrix::tensor)
                .containsExactly(
                        "base_model.model.model.layers.0.self_attn.o_proj.lora_A.weight",
                        "base_model.model.model.layers.0.self_attn.o_proj.lora_B.weight");
    }

    @Test
    void aViewCoversTheMatricesOfAStack() {
        assertThat(layout.views()).isDeepEqualTo(new long[][] {
            {3 * RANK, 4}, {4 + 2 + 2, RANK}, {RANK, 4}, {4, RANK}, {2 * RANK, 4}, {6 + 6, RANK}, {RANK, 6}, {4, RANK}
        });
    }
}
