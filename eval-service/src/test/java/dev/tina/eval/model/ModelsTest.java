package dev.tina.eval.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.eval.model.Models.UnusableModelException;
import dev.tina.modelfiles.folder.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsTest {

    @TempDir
    private Path folder;

    @Test
    void shardsAreTakenInTheOrderOfTheirNamesBehindTheConfiguration() throws IOException {
        Files.writeString(folder.resolve("config.json"), "a");
        Files.writeString(folder.resolve("model-2.safetensors"), "c");
        Files.writeString(folder.resolve("model-1.safetensors"), "b");
        Files.writeString(
                folder.resolve("model.safetensors.index.json"),
                "{\"weight_map\": {\"x\": \"model-2.safetensors\", \"y\": \"model-1.safetensors\", \"z\": \"model-2.safetensors\"}}");

        // SHA-256 of abc, FIPS 180-2
        assertThat(Models.sha256(folder, ModelFolder::sha256))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aFolderWithoutWeightsIsRefused() {
        assertThatThrownBy(() -> Models.sha256(folder, ModelFolder::sha256))
                .isInstanceOf(UnusableModelException.class)
                .hasMessage(folder + ": holds neither model.safetensors nor model.safetensors.index.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../model-1.safetensors", "/dev/zero", "missing.safetensors", "a\\u0000.safetensors"})
    void anIndexThatNamesAFileOutsideTheFolderIsRefused(String name) throws IOException {
        Files.writeString(folder.resolve("config.json"), "a");
        Path index = folder.resolve("model.safetensors.index.json");
        Files.writeString(index, "{\"weight_map\": {\"x\": \"" + name + "\"}}");
        assertThatThrownBy(() -> Models.sha256(folder, ModelFolder::sha256))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageStartingWith(index + ": weight_map names the file '")
                .hasMessageEndingWith("', which is not in the folder");
    }
}
