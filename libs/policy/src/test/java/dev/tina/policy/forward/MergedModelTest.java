package dev.tina.policy.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import dev.tina.modelfiles.adapter.LoraConfig;
import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.modelfiles.folder.ModelFolder;
import dev.tina.modelfiles.merge.MergedModel;
import dev.tina.modelfiles.safetensors.SafetensorsFile;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergedModelTest {

    private static final GoldenModel GOLDEN = GoldenModel.named("llama-3-rope-sharded");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {5_000_000_000L, 60_000})
    void mergedFolderGivesTheLogprobsOfBaseAndAdapter(long largestFileBytes) throws IOException {
        try (BaseModel base = GOLDEN.base();
                LoraAdapter adapter = LoraAdapter.load(base, GOLDEN.adapter());
                BaseModel merged = BaseModel.load(merge(true, largestFileBytes), Device.cpu(), Precision.FLOAT32)) {
            List<int[]> sequences = TrainingTest.sequences(GOLDEN);
            float[][] expected = new Policy(base, adapter).logprobs(sequences, 1);
            float[][] untrained = new Policy(base, null).logprobs(sequences, 1);
            float[][] found = new Policy(merged, null).logprobs(sequences, 1);
            assertThat(distance(untrained, expected)).isGreaterThan(0.01);
            assertThat(distance(found, expected)).isLessThan(1e-4);
        }
    }

    @Test
    void largeModelIsWrittenInSeveralFilesWithAnIndex() throws IOException {
        Path merged = merge(true, 60_000);
        assertThat(merged.resolve("model.safetensors")).doesNotExist();
        assertThat(merged.resolve("model.safetensors.index.json")).exists();
        assertThat(ModelFolder.open(merged).tensors())
                .containsExactlyInAnyOrderElementsOf(
                        ModelFolder.open(GOLDEN.folder()).tensors());
    }

    @Test
    void theBaseOwnTypeIsKeptUnlessFloat32IsAskedFor() throws IOException {
        ModelFolder base = ModelFolder.open(GOLDEN.folder());
        ModelFolder own = ModelFolder.open(merge(false, Long.MAX_VALUE));
        for (String name : base.tensors()) {
            assertThat(own.fileOf(name).tensor(name).dtype())
                    .isEqualTo(base.fileOf(name).tensor(name).dtype());
        }
        ModelFolder wide = ModelFolder.open(merge(true, Long.MAX_VALUE));
        String query = "model.layers.0.self_attn.q_proj.weight";
        assertThat(wide.fileOf(query).tensor(query).dtype()).isEqualTo("F32");
    }

    @Test
    void aWeightIsTheBasesPlusScaleTimesBTimesA() throws IOException {
        String name = "model.layers.0.mlp.down_proj.weight";
        float[] base = values(GOLDEN.folder(), name);
        float[] merged = values(merge(true, Long.MAX_VALUE), name);
        SafetensorsFile adapter = SafetensorsFile.open(GOLDEN.adapter().resolve("adapter_model.safetensors"));
        LoraConfig config = new LoraConfig(16, 16, true);
        String module = "base_model.model.model.layers.0.mlp.down_proj.lora_";
        float[] a = adapter.floats(adapter.tensor(module + "A.weight"));
        float[] b = adapter.floats(adapter.tensor(module + "B.weight"));
        int columns = a.length / config.rank();
        for (int i = 0; i < base.length; i++) {
            double sum = 0;
            for (int k = 0; k < config.rank(); k++) {
                sum += (double) b[i / columns * config.rank() + k] * a[k * columns + i % columns];
            }
            assertThat((double) merged[i]).isCloseTo(base[i] + config.scale() * sum, within(1e-6));
        }
    }

    @Test
    void anAdapterOfAnotherBaseIsRefused() {
        Path other = GoldenModel.named("qwen2-tied-bf16").folder();
        assertThatThrownBy(() -> MergedModel.open(other, GOLDEN.adapter(), false))
                .isInstanceOf(CheckpointException.class);
    }

    private Path merge(boolean float32, long largestFileBytes) throws IOException {
        Path target = Files.createTempDirectory(folder, "merged");
        Files.copy(GOLDEN.folder().resolve("config.json"), target.resolve("config.json"));
        MergedModel.open(GOLDEN.folder(), GOLDEN.adapter(), float32).writeWeights(target, largestFileBytes);
        return target;
    }

    private static float[] values(Path model, String tensor) {
        SafetensorsFile file = ModelFolder.open(model).fileOf(tensor);
        return file.floats(file.tensor(tensor));
    }

    private static double distance(float[][] one, float[][] other) {
        double most = 0;
        for (int i = 0; i < one.length; i++) {
            for (int t = 0; t < one[i].length; t++) {
                most = Math.max(most, Math.abs(one[i][t] - other[i][t]));
            }
        }
        return most;
    }
}
