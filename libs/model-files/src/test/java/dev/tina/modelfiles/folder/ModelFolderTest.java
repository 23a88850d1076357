package dev.tina.modelfiles.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.modelfiles.config.ConfigReaderTest;
import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.modelfiles.safetensors.SafetensorsWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFolderTest {

    @TempDir
    private Path folder;

    private Path index;

    @BeforeEach
    void aFolderWithAConfigurationOnly() throws IOException {
        Files.writeString(
                folder.resolve("config.json"), ConfigReaderTest.config().toString());
        index = folder.resolve("model.safetensors.index.json");
    }

    @Test
    void aMissingFolderIsNamed() {
        Path missing = folder.resolve("nowhere");
        assertRefused(missing, missing + ": there is no such model folder");
        Path file = folder.resolve("config.json");
        assertRefused(file, file + ": there is no such model folder");
    }

    @Test
    void aMissingConfigurationIsNamed() throws IOException {
        Path config = folder.resolve("config.json");
        Files.delete(config);
        assertRefused(folder, config + ": there is no such file");
    }

    @Test
    void aFolderWithoutWeightsIsRefused() {
        assertRefused(folder, folder + ": holds neither model.safetensors nor model.safetensors.index.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pytorch_model.bin", "model-00001-of-00002.safetensors", "model-q4_k_m.gguf", "consolidated.pth"
            })
    void weightsInAFileThatIsNotReadAreNamed(String name) throws IOException {
        Files.createFile(folder.resolve(name));
        assertRefused(
                folder,
                folder + ": holds neither model.safetensors nor model.safetensors.index.json, but " + name
                        + "; transformers writes what is read by save_pretrained(folder, safe_serialization=True)");
    }

    @Test
    void theChecksumRunsOverTheConfigurationThenTheShardsInTheOrderOfTheirNames() throws IOException {
        Files.writeString(folder.resolve("config.json"), "a");
        Files.writeString(folder.resolve("model-2.safetensors"), "c");
        Files.writeString(folder.resolve("model-1.safetensors"), "b");
        Files.writeString(
                index,
                "{\"weight_map\": {\"x\": \"model-2.safetensors\", \"y\": \"model-1.safetensors\", \"z\": \"model-2.safetensors\"}}");

        // SHA-256 of abc, FIPS 180-2
        assertThat(ModelFolder.sha256(folder))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aTensorThatNoFileHoldsIsNamed() {
        new SafetensorsWriter(new TreeMap<>()).write(folder.resolve("model.safetensors"));
        assertThatThrownBy(() -> ModelFolder.open(folder).fileOf("model.norm.weight"))
                .isInstanceOf(CheckpointException.class)
                .hasMessage(folder + ": tensor model.norm.weight is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "../x.safetensors",
        "missing-1.safetensors",
        "weights.bin",
        "/etc/passwd.safetensors",
        "a\\\\b.safetensors",
        "a\\u0000.safetensors",
        "''",
    })
    void anIndexThatNamesAFileOutsideTheFolderIsRefused(String name) throws IOException {
        Files.writeString(index, "{\"weight_map\": {\"a\": \"" + name + "\"}}");
        String shown = name.replace("\\\\", "\\").replace("\\u0000", "\u0000");
        assertRefused(folder, index + ": weight_map names the file '" + shown + "', which is not in the folder");
    }

    @Test
    void anIndexThatNamesATensorItsFileDoesNotHoldIsRefused() throws IOException {
        SafetensorsWriter writer = new SafetensorsWriter(new TreeMap<>());
        writer.add("b", List.of(1L), new float[1]);
        Path shard = folder.resolve("s.safetensors");
        writer.write(shard);
        Files.writeString(index, "{\"weight_map\": {\"a\": \"s.safetensors\"}}");
        assertRefused(folder, shard + ": tensor a is missing");
    }

    @Test
    void anIndexWithoutAMapIsRefused() throws IOException {
        Files.writeString(index, "{}");
        assertRefused(folder, index + ": weight_map is missing");
        Files.writeString(index, "{\"weight_map\": [");
        assertRefused(folder, index + ": is not readable as JSON, line 1, column 17");
    }

    private static void assertRefused(Path folder, String message) {
        assertThatThrownBy(() -> ModelFolder.open(folder))
                .isInstanceOf(CheckpointException.class)
                .hasMessage(message);
    }
}
