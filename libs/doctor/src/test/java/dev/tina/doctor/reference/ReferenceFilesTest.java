package dev.tina.doctor.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceFilesTest {

    private static final long MOST_BYTES = 3_000_000;

    @TempDir
    private Path folder;

    @Test
    void everyModelIsWrittenWithItsAdapterAndWhatWasComputed() throws IOException {
        List<ReferenceModel> models = ReferenceFiles.unpack(folder);
        assertThat(models).extracting(ReferenceModel::name).containsExactly("qwen2-tied-bf16", "qwen3-tied");
        assertThat(models).allSatisfy(model -> {
            assertThat(model.sequences()).hasSize(4);
            assertThat(model.folder().resolve("adapter/adapter_config.json")).isNotEmptyFile();
        });
    }

    @Test
    void theReferencesThatShipAreSmall() throws IOException {
        ReferenceFiles.unpack(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            long bytes = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            assertThat(bytes).isBetween(1L, MOST_BYTES);
        }
    }
}
