package dev.tina.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.tasks.source.TaskSets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {

    @TempDir
    private Path folder;

    @Test
    void linesBecomeTasksAndOtherFieldsMetadata() throws IOException {
        TaskSet tasks = open("""
                {"id": "a", "problem": "1+1?", "answer": "2", "level": 3, "subject": "sums"}

                {"id": "b", "problem": "x", "answer": 450}
                """);
        assertThat(tasks.tasks())
                .containsExactly(
                        new Task("a", "1+1?", "2", Map.of("level", "3", "subject", "sums")),
                        new Task("b", "x", "450", Map.of()));
    }

    @Test
    void onlyALineFeedEndsALine() throws IOException {
        String problem = "one\u2028two\u0085three";
        TaskSet tasks = open("{\"id\":\"a\",\"problem\":\"" + problem + "\",\"answer\":\"2\"}\r\n");
        assertThat(tasks.tasks()).singleElement().extracting(Task::problem).isEqualTo(problem);
    }

    @Test
    void aMissingFieldIsNamedWithItsLine() {
        assertThatThrownBy(() ->
                        open("{\"id\":\"a\",\"problem\":\"x\",\"answer\":\"1\"}\n{\"id\":\"b\",\"answer\":\"1\"}"))
                .isInstanceOf(TaskSetException.class)
                .hasMessageEndingWith(
                        "tasks.jsonl:2 problem must be a text that is not blank, or a number, was missing (there are: id, answer)");
        assertThatThrownBy(() -> open("{\"id\":\"a\",\"problem\":\"x\",\"answer\":null}"))
                .hasMessageEndingWith("tasks.jsonl:1 answer must be a text that is not blank, or a number, was null");
    }

    @Test
    void anIdUsedTwiceIsRefused() {
        String line = "{\"id\":\"a\",\"problem\":\"x\",\"answer\":\"1\"}\n";
        assertThatThrownBy(() -> open(line + line))
                .hasMessageContaining("tasks.jsonl:2 id must be unlike every other id (")
                .hasMessageEndingWith("tasks.jsonl:1 has it; id=row takes the rows' numbers instead), was a");
    }

    @Test
    void whatIsNoObjectIsRefused() {
        assertThatThrownBy(() -> open("[1]"))
                .hasMessageContaining("tasks.jsonl:1 element must be a JSON object, was a number");
        assertThatThrownBy(() -> open("{\"id\":")).hasMessageContaining("tasks.jsonl:1 line must be a JSON object");
        assertThatThrownBy(() -> open("{} {}")).hasMessageContaining("tasks.jsonl:1 line must be a JSON object");
        assertThatThrownBy(() -> open("{\"id\":\"a\",\"id\":\"b\"}")).hasMessageContaining("tasks.jsonl:1 line");
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        assertThatThrownBy(() -> open("{\"id\":\"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("tasks.jsonl:1 line must be a JSON object");
    }

    @Test
    void aFileWithoutTasksOrNoFileIsRefused() {
        assertThatThrownBy(() -> open("\n")).hasMessageEndingWith("must be a file with at least one task, was empty");
        assertThatThrownBy(() -> TaskSets.open("jsonl:" + folder.resolve("none")))
                .hasMessageStartingWith("taskSet must be the path of an existing file, was ");
    }

    private TaskSet open(String content) throws IOException {
        return open(content.getBytes(StandardCharsets.UTF_8));
    }

    private TaskSet open(byte[] content) throws IOException {
        return TaskSets.open("jsonl:" + Files.write(folder.resolve("tasks.jsonl"), content));
    }
}
