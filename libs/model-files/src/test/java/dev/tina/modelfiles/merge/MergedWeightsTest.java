package dev.tina.modelfiles.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.modelfiles.SmallBase;
import dev.tina.modelfiles.adapter.FlatAdapter;
import dev.tina.modelfiles.adapter.LoraConfig;
import dev.tina.modelfiles.adapter.LoraLayout;
import dev.tina.modelfiles.adapter.LoraMatrix;
import dev.tina.modelfiles.adapter.LoraMatrix.Side;
import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.modelfiles.folder.ModelFolder;
import dev.tina.modelfiles.safetensors.SafetensorsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A is 1 everywhere, B is 1/16, the rank 2 and the scale 3: each adapted weight grows by 3 · 2 · 1/16 = 0.375. */
class MergedWeightsTest {

    private static final float UPDATE = 0.375f;

    @TempDir
    private Path folder;

    private Path base;
    private Path merged;

    @BeforeEach
    void folders() throws IOException {
        base = Files.createDirectories(folder.resolve("base"));
        merged = Files.createDirectories(folder.resolve("merged"));
    }

    @Test
    void linearLayersGrowByScaleTimesBTimesAAndTheRestStays() {
        merge(false, Long.MAX_VALUE);
        ModelFolder before = ModelFolder.open(base);
        for (String name : before.tensors()) {
            float update = name.contains("_proj") ? UPDATE : 0;
            float[] expected = floats(before, name);
            for (int i = 0; i < expected.length; i++) {
                expected[i] += update;
            }
            assertThat(floats(ModelFolder.open(merged), name)).as(name).isEqualTo(expected);
        }
    }

    @Test
    void bfloat16IsRoundedOnceAfterTheSum() {
        merge(true, Long.MAX_VALUE);
        String up = "model.layers.0.mlp.up_proj.weight";
        float[] found = floats(ModelFolder.open(merged), up);
        // 24 values from 1/8 to 3, plus 0.375: all need fewer than the 8 bits that bfloat16 keeps
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).isEqualTo((i + 1) / 8f + UPDATE);
        }
        SafetensorsFile file = ModelFolder.open(merged).fileOf(up);
        assertThat(file.tensor(up).dtype()).isEqualTo("BF16");
    }

    @Test
    void severalFilesHoldTheSameWeightsAsOne() throws IOException {
        merge(false, Long.MAX_VALUE);
        Path several = Files.createDirectories(folder.resolve("several"));
        MergedModel.open(base, folder.resolve("adapter"), false).writeWeights(several, 200);
        Files.copy(base.resolve("config.json"), several.resolve("config.json"));
        assertThat(several.resolve("model.safetensors")).doesNotExist();
        ModelFolder one = ModelFolder.open(merged);
        ModelFolder other = ModelFolder.open(several);
        assertThat(other.tensors()).containsExactlyInAnyOrderElementsOf(one.tensors());
        for (String name : one.tensors()) {
            assertThat(floats(other, name)).as(name).isEqualTo(floats(one, name));
        }
    }

    @Test
    void aWeightThatWouldBeInfiniteIsRefused() {
        SmallBase.write(base, false);
        writeAdapter(3e38f);
        MergedModel model = MergedModel.open(base, folder.resolve("adapter"), false);
        assertThatThrownBy(() -> model.writeWeights(merged, Long.MAX_VALUE))
                .isInstanceOf(CheckpointException.class)
                .hasMessageEndingWith("would hold Infinity");
    }

    private void merge(boolean bfloat16, long largestFileBytes) {
        SmallBase.write(base, bfloat16);
        writeAdapter(1 / 16f);
        MergedModel.open(base, folder.resolve("adapter"), false).writeWeights(merged, largestFileBytes);
        try {
            Files.copy(base.resolve("config.json"), merged.resolve("config.json"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void writeAdapter(float b) {
        LoraLayout layout = new LoraLayout(SmallBase.DIMENSIONS, 2);
        float[] values = new float[layout.length()];
        for (LoraMatrix matrix : layout.matrices()) {
            for (int i = 0; i < matrix.length(); i++) {
                values[matrix.offset() + i] = matrix.side() == Side.A ? 1 : b;
            }
        }
        new FlatAdapter(new LoraConfig(2, 6, false), values)
                .write(folder.resolve("adapter"), SmallBase.DIMENSIONS, "base", ModelFolder.sha256(base));
    }

    private static float[] floats(ModelFolder folder, String tensor) {
        SafetensorsFile file = folder.fileOf(tensor);
        return file.floats(file.tensor(tensor));
    }
}
