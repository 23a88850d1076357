package dev.tina.tasks.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tina.common.InvalidInput;
import dev.tina.tasks.TaskSetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadFolderTest {

    private static final byte[] ROW = "{\"problem\": \"1+1\", \"answer\": \"2\"}\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void aFileIsFoundByItsId() throws IOException {
        UploadFolder uploads = new UploadFolder(folder);
        String id = uploads.add("sums.jsonl", ROW);
        assertThat(uploads.file(id))
                .isEqualTo(folder.resolve(id).resolve("sums.jsonl"))
                .hasBinaryContent(ROW);
    }

    @Test
    void theSameNameAndContentAreOneFile() throws IOException {
        UploadFolder uploads = new UploadFolder(folder);
        assertThat(uploads.add("sums.jsonl", ROW)).isEqualTo(uploads.add("sums.jsonl", ROW.clone()));
        assertThat(uploads.add("other.jsonl", ROW)).isNotEqualTo(UploadFolder.idOf("sums.jsonl", ROW));
        try (var all = Files.list(folder)) {
            assertThat(all).hasSize(2);
        }
    }

    @Test
    void aDraftOfAProcessThatDiedIsNoFile() throws IOException {
        UploadFolder uploads = new UploadFolder(folder);
        String id = UploadFolder.idOf("sums.jsonl", ROW);
        Files.createDirectories(folder.resolve(id));
        Files.write(folder.resolve(id).resolve(".sums.jsonl.1.part"), ROW);
        assertThatExceptionOfType(TaskSetException.class).isThrownBy(() -> uploads.file(id));
        uploads.add("sums.jsonl", ROW);
        assertThat(uploads.file(id)).hasFileName("sums.jsonl");
    }

    @Test
    void whatIsDeletedIsNotFound() throws IOException {
        UploadFolder uploads = new UploadFolder(folder);
        String id = uploads.add("sums.jsonl", ROW);
        uploads.delete(id);
        uploads.delete(id);
        assertThatExceptionOfType(TaskSetException.class)
                .isThrownBy(() -> uploads.file(id))
                .withMessageContaining("GET /api/v1/datasets")
                .withMessageContaining(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../a.jsonl", "a/b.jsonl", "a.jsonl\n", ".a.jsonl", "model.bin", "a.jsonl.exe"})
    void aNameThatIsNoPlainFileNameIsRefused(String name) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> UploadFolder.idOf(name, ROW))
                .satisfies(e -> assertThat(e.field()).isEqualTo("name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../../etc/passwd", "0123456789abcde", "0123456789ABCDEF"})
    void anIdThatIsNoneIsRefusedBeforeAFileIsLookedFor(String id) {
        assertThatExceptionOfType(TaskSetException.class)
                .isThrownBy(() -> new UploadFolder(folder).file(id))
                .withMessageContaining("dataset:" + id);
    }
}
