package dev.tina.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.tasks.source.TaskSets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenRowsTest {

    private static final String BROKEN = """
            {"id": "a", "problem": "1 + 1?", "answer": "2"}
            {"id": "b", "problem": "1 + 2?"
            {"id": "c", "answer": "4"}
            {"id": "d", "problem": "2 + 3?", "answer": "\\\\frac{5"}
            {"id": "a", "problem": "2 + 4?", "answer": "6"}
            {"id": "e", "problem": "3 + 4?", "answer": "7"}
            """;

    @TempDir
    private Path folder;

    private String name = "";

    @BeforeEach
    void write() throws IOException {
        name = "jsonl:" + Files.writeString(folder.resolve("tasks.jsonl"), BROKEN);
    }

    @Test
    void theFirstBrokenLineRefusesTheSet() {
        assertThatThrownBy(() -> TaskSets.open(name)).hasMessageContaining("tasks.jsonl:2 line must be a JSON object");
    }

    @Test
    void theRestIsUsedWhenAskedTo() {
        TaskSet tasks = TaskSets.open(name + "?check=answers&onBroken=skip");

        assertThat(tasks.tasks()).extracting(Task::id).containsExactly("a", "e");
        assertThat(tasks.report().broken()).isEqualTo(4);
        assertThat(tasks.report().examples())
                .satisfiesExactly(
                        line -> assertThat(line).contains("tasks.jsonl:2 line must be a JSON object"),
                        line -> assertThat(line).contains("tasks.jsonl:3 problem must be a text"),
                        line -> assertThat(line).contains("tasks.jsonl:4 answer must be a readable answer ("),
                        line -> assertThat(line).contains("tasks.jsonl:5 id must be unlike every other id ("));
    }

    @Test
    void answersAreCheckedWhenAskedTo() throws IOException {
        Path file = Files.writeString(
                folder.resolve("words.jsonl"), "{\"problem\": \"Name it.\", \"answer\": \"\\\\frac{5\"}\n");
        assertThatThrownBy(() -> TaskSets.open("jsonl:" + file + "?check=answers"))
                .hasMessageContaining("words.jsonl:1 answer must be a readable answer (");
        assertThat(TaskSets.open("jsonl:" + file).size()).isEqualTo(1);
    }

    @Test
    void aSetOfBrokenLinesOnlyIsRefusedEvenSo() throws IOException {
        Path file = Files.writeString(folder.resolve("none.jsonl"), "{}\n");
        assertThatThrownBy(() -> TaskSets.open("jsonl:" + file + "?onBroken=skip"))
                .hasMessageContaining("none.jsonl must be a file with at least one task, was without one that can be")
                .hasMessageContaining("none.jsonl:1 problem must be");
    }

    @Test
    void aBrokenElementOfAnArrayIsNamedWithItsLine() throws IOException {
        Path file = Files.writeString(
                folder.resolve("list.json"), "[\n{\"problem\": \"1 + 1?\", \"answer\": 2},\n{\"problem\": \" \"}\n]");
        assertThatThrownBy(() -> TaskSets.open("jsonl:" + file))
                .hasMessageContaining("list.json:3 problem must be a text that is not blank");
    }

    @Test
    void anUnknownKeyOrValueIsRefused() {
        assertThatThrownBy(() -> TaskSets.open(name + "?onbroken=skip"))
                .hasMessageStartingWith("taskSet key must be one of: layout, problem, answer")
                .hasMessageEndingWith(", was onbroken");
        assertThatThrownBy(() -> TaskSets.open(name + "?onBroken=drop"))
                .hasMessage("taskSet.onBroken must be one of: fail, skip, was drop");
        assertThatThrownBy(() -> TaskSets.open(name + "?answer=a&solution=b"))
                .hasMessage("taskSet.solution must be left out where taskSet.answer is given, was b");
        assertThatThrownBy(() -> TaskSets.open(name + "?limit=0"))
                .hasMessage("taskSet.limit must be at least 1, was 0");
        assertThatThrownBy(() -> TaskSets.open(name + "?part=train")).isInstanceOf(TaskSetException.class);
    }
}
