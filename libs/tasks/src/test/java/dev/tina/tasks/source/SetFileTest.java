package dev.tina.tasks.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.tasks.TaskSet;
import dev.tina.tasks.upload.UploadFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetFileTest {

    @TempDir
    Path folder;

    @Test
    void aSentFileGivesTheSameTasksAsTheFileItself() throws IOException {
        Path file = Files.writeString(folder.resolve("my sums.txt"), "question,answer\n1+1,2\n2+3,5\n");
        String here = "csv:" + file + "?problem=question";
        SetFile found = SetFile.of(here).orElseThrow();
        assertThat(found.uploadName()).isEqualTo("my sums.txt.csv");

        String id = UploadFolder.ofProcess().add(found.uploadName(), Files.readAllBytes(found.path()));
        assertThat(found.uploaded(id)).isEqualTo("dataset:" + id + "?problem=question");
        TaskSet sent = TaskSets.open(found.uploaded(id));
        assertThat(sent.sha256()).isEqualTo(TaskSets.open(here).sha256());
        assertThat(sent.name()).isEqualTo(found.uploaded(id));
    }

    @Test
    void aFileWithoutTheEndOfItsKindGetsIt() throws IOException {
        Path file = Files.writeString(folder.resolve("sümmen"), "{}");
        assertThat(SetFile.of("jsonl:" + file).orElseThrow().uploadName()).isEqualTo("s_mmen.jsonl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tiny/train", "hf:a/b", "folder:/tmp", "jsonl:/there/is/none.jsonl", "dataset:0123456789abcdef"})
    void otherSetsAreNoSingleFile(String name) {
        assertThat(SetFile.of(name)).isEmpty();
    }
}
