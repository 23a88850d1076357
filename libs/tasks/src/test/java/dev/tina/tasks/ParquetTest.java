package dev.tina.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.tasks.source.TaskSets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetTest {

    private static final String CHAT = "?problem=prompt&answer=reward_model.ground_truth";

    @TempDir
    private Path folder;

    @Test
    void aRealFileGivesTheSameTasksAsJsonLines() {
        TaskSet lines = TaskSets.open("jsonl:" + Fixtures.dataset("svamp.jsonl"));
        TaskSet parquet = TaskSets.open("parquet:" + Fixtures.dataset("svamp.parquet"));

        assertThat(parquet.tasks()).isEqualTo(lines.tasks()).hasSize(20);
        assertThat(parquet.sha256()).isEqualTo(lines.sha256());
        assertThat(parquet.tasks().getFirst().referenceAnswer()).isEqualTo("51");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "snappy", "zstd", "gzip", "pages-v2"})
    void pagesOfEveryUsualCompressionAreRead(String file) {
        TaskSet tasks = open("verl/" + file + ".parquet", CHAT);

        assertThat(tasks.tasks())
                .extracting(Task::problem, Task::referenceAnswer)
                .hasSize(6)
                .contains(org.assertj.core.groups.Tuple.tuple("What is $6 + 7$?", "13"));
    }

    @Test
    void anotherCompressionIsNamed() {
        assertThatThrownBy(() -> open("verl/lz4.parquet", CHAT))
                .isInstanceOf(TaskSetException.class)
                .hasMessageContaining("pages packed with LZ4_RAW; snappy, zstd, gzip and plain pages can be read");
    }

    @Test
    void aMessageOfAChatIsNamedByItsPlace() {
        assertThat(open("verl/none.parquet", "?problem=prompt.0.content&answer=reward_model.ground_truth")
                        .tasks())
                .extracting(Task::problem)
                .containsOnly("Be brief.");
    }

    @Test
    void everyKindOfValueIsRead() {
        TaskSet tasks = open("values/values.parquet", "?keep=tags,deep,pairs");

        assertThat(tasks.tasks())
                .containsExactly(
                        new Task(
                                "7",
                                "one",
                                "27",
                                Map.of(
                                        "flag", "true",
                                        "long", "1099511627776",
                                        "single", "1.5",
                                        "price", "12.50",
                                        "tags", "[\"a\",\"b\"]",
                                        "deep", "[[[1,2],[3]]]".substring(1, 12),
                                        "pairs", "{\"key_value\":[{\"key\":\"k\",\"value\":1}]}")),
                        new Task(
                                "8",
                                "two",
                                "0.5",
                                Map.of("single", "2.5", "tags", "[]", "deep", "null", "pairs", "{\"key_value\":[]}")));
    }

    @Test
    void aFileCutShortIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(Fixtures.dataset("svamp.parquet"));
        Path half = Files.write(folder.resolve("half.parquet"), Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> TaskSets.open("parquet:" + half))
                .isInstanceOf(TaskSetException.class)
                .hasMessageStartingWith("taskSet must be a readable file, was " + half);
    }

    @Test
    void aDamagedPageIsNeverSkipped() throws IOException {
        byte[] bytes = Files.readAllBytes(Fixtures.dataset("svamp.parquet"));
        Arrays.fill(bytes, 4, 400, (byte) 0x5a);
        Path damaged = Files.write(folder.resolve("damaged.parquet"), bytes);

        assertThatThrownBy(() -> TaskSets.open("parquet:" + damaged + "?onBroken=skip"))
                .isInstanceOf(TaskSetException.class)
                .hasMessageStartingWith("taskSet must be a readable file, was " + damaged);
    }

    private static TaskSet open(String file, String query) {
        return TaskSets.open("parquet:" + Fixtures.dataset(file) + query);
    }
}
