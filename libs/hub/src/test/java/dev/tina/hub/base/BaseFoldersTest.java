package dev.tina.hub.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tina.common.InvalidInput;
import dev.tina.hub.settings.HubSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseFoldersTest {

    @TempDir
    Path folder;

    @Test
    void relativeFolderStartsAtTheModels() {
        assertThat(bases().of("tiny")).isEqualTo(Path.of("/models/tiny"));
        assertThat(bases().of("/else/tiny")).isEqualTo(Path.of("/else/tiny"));
        assertThat(bases().of("file:///else/tiny/")).isEqualTo(Path.of("/else/tiny"));
    }

    @Test
    void modelOfTheHubIsItsSnapshotInTheCache() throws IOException {
        String commit = "a".repeat(40);
        Path repository = folder.resolve("models--some--model");
        Path snapshot = Files.createDirectories(repository.resolve("snapshots").resolve(commit));
        Files.writeString(snapshot.resolve("config.json"), "{}");
        Files.createDirectories(repository.resolve("refs"));
        Files.writeString(repository.resolve("refs/main"), commit);
        assertThat(bases().of("hf:some/model")).isEqualTo(snapshot);
    }

    @Test
    void modelThatIsNotThereIsRefusedWithWhatToDo() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> bases().of("hf:some/model"))
                .withMessage("base: some/model is not, or not wholly, in the cache " + folder
                        + "; fetch it by './tina download model some/model' first");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> bases().of("hf:../model"))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("base"));
    }

    private BaseFolders bases() {
        return new BaseFolders(Path.of("/models"), HubSettings.of(Map.of("HF_HUB_CACHE", folder.toString()), folder));
    }
}
