package dev.tina.modelfiles.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tina.modelfiles.SmallBase;
import dev.tina.modelfiles.adapter.LoraMatrix.Side;
import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.modelfiles.safetensors.SafetensorsWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlatAdapterTest {

    private static final Dimensions BASE = SmallBase.DIMENSIONS;
    private static final String SHA = "0".repeat(64);
    private static final String QUERY = "base_model.model.model.layers.0.self_attn.q_proj.lora_";
    private static final String DOWN = "base_model.model.model.layers.0.mlp.down_proj.lora_";

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadAgain() {
        LoraConfig config = new LoraConfig(2, 3, true);
        float[] values = SmallBase.values(new LoraLayout(BASE, 2).length());
        String sha256 = new FlatAdapter(config, values).write(folder, BASE, "base", SHA);

        FlatAdapter read = FlatAdapter.read(folder, BASE, () -> SHA);
        assertThat(read.config()).isEqualTo(config);
        assertThat(read.values()).isEqualTo(values);
        assertThat(sha256).isEqualTo(AdapterTensors.sha256(folder));
    }

    @Test
    void anAdapterOfAnotherBaseIsRefused() {
        float[] values = new float[new LoraLayout(BASE, 2).length()];
        new FlatAdapter(new LoraConfig(2, 2, false), values).write(folder, BASE, "base", SHA);
        String other = "1".repeat(64);
        assertThatThrownBy(() -> FlatAdapter.read(folder, BASE, () -> other))
                .isInstanceOf(CheckpointException.class)
                .hasMessageEndingWith("base_sha256 must be " + other + ", this base, was " + SHA);
    }

    /** One module of rank 1 and alpha 3, one of rank 2 and alpha 4: scales 3 and 2. */
    @Test
    void aSmallerRankIsFilledWithZerosAndAnotherScaleMultipliedIntoB() throws IOException {
        writeTwoModules(3);
        FlatAdapter read = FlatAdapter.read(folder, BASE, () -> SHA);

        assertThat(read.config().rank()).isEqualTo(2);
        double scale = read.config().scale();
        for (LoraMatrix matrix : new LoraLayout(BASE, 2).matrices()) {
            float[] found = new float[matrix.length()];
            System.arraycopy(read.values(), matrix.offset(), found, 0, found.length);
            boolean query = matrix.tensor().startsWith(QUERY);
            boolean down = matrix.tensor().startsWith(DOWN);
            if (query && matrix.side() == Side.A) {
                assertThat(found).containsExactly(1, 2, 3, 4, 0, 0, 0, 0);
            } else if (query) {
                assertThat(found)
                        .containsExactly(
                                new float[] {
                                    (float) (3 / scale * 5),
                                    0,
                                    (float) (3 / scale * 6),
                                    0,
                                    (float) (3 / scale * 7),
                                    0,
                                    (float) (3 / scale * 8),
                                    0
                                },
                                within(1e-6f));
            } else if (down && matrix.side() == Side.A) {
                assertThat(found).isEqualTo(SmallBase.values(12));
            } else if (down) {
                float[] expected = SmallBase.values(8);
                for (int i = 0; i < expected.length; i++) {
                    assertThat((double) found[i]).isCloseTo(2 / scale * expected[i], within(1e-6));
                }
            } else {
                assertThat(found).as(matrix.tensor()).containsOnly(0);
            }
        }
    }

    @Test
    void aMatrixThatItsAlphaMakesInfiniteIsRefused() throws IOException {
        writeTwoModules(3e38);
        assertThatThrownBy(() -> FlatAdapter.read(folder, BASE, () -> SHA))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("is too large for its alpha");
    }

    private void writeTwoModules(double queryAlpha) throws IOException {
        SafetensorsWriter writer = new SafetensorsWriter(new TreeMap<>());
        writer.add(QUERY + "A.weight", List.of(1L, 4L), new float[] {1, 2, 3, 4});
        writer.add(QUERY + "B.weight", List.of(4L, 1L), new float[] {5, 6, 7, 8});
        writer.add(DOWN + "A.weight", List.of(2L, 6L), SmallBase.values(12));
        writer.add(DOWN + "B.weight", List.of(4L, 2L), SmallBase.values(8));
        writer.write(folder.resolve(AdapterTensors.TENSORS));
        Files.writeString(folder.resolve(AdapterTensors.CONFIG), """
                {"peft_type": "LORA", "r": 2, "lora_alpha": 4, "target_modules": ["q_proj", "down_proj"],
                 "rank_pattern": {"q_proj": 1}, "alpha_pattern": {"q_proj": %s}}
                """.formatted(queryAlpha));
    }
}
