package dev.tina.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsHomeTest {

    @TempDir
    Path folder;

    @Test
    void aTrainerStartedAnywhereInTheRepositoryFindsItsModels() throws IOException {
        Path below = Files.createDirectories(folder.resolve("trainer-service/target"));
        Files.createDirectories(folder.resolve("models"));
        assertThat(ModelsHome.from(below)).isEqualTo(folder);
        assertThat(ModelsHome.from(folder)).isEqualTo(folder);
    }

    @Test
    void theNearestModelsAreMeant() throws IOException {
        Path below = Files.createDirectories(folder.resolve("a/b"));
        Files.createDirectories(folder.resolve("models"));
        Files.createDirectories(folder.resolve("a/models"));
        assertThat(ModelsHome.from(below)).isEqualTo(folder.resolve("a"));
    }
}
