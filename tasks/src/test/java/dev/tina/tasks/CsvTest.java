package dev.tina.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {

    @TempDir
    private Path folder;

    @Test
    void theFirstLineNamesTheColumnsAndQuotedValuesMayHoldAnything() throws IOException {
        TaskSet tasks = TaskSets.open("csv:" + write("""
                \ufeffid,problem,answer,level,note
                a,"1 + 1, or
                ""one and one""?",2,3,

                b,x,450,,easy\r
                """));
        assertThat(tasks.tasks())
                .containsExactly(
                        new Task("a", "1 + 1, or\n\"one and one\"?", "2", Map.of("level", "3")),
                        new Task("b", "x", "450", Map.of("note", "easy")));
    }

    @Test
    void brokenRowsAreNamedWithTheLineTheyBeginInAndTheRestIsUsedOnlyWhenAskedTo() throws IOException {
        String name = "csv:" + write("""
                id,problem,answer
                a,"1 +
                1?",2
                b,1 + 2?
                c,,4
                d,2 + 3?,\\frac{5
                e,3 + 4?,7
                """) + "?check=answers";
        assertThatThrownBy(() -> TaskSets.open(name))
                .hasMessageEndingWith("tasks.csv:4 line must be of 3 values, as the first line is, was 2 values");

        TaskSet rest = TaskSets.open(name + "&onBroken=skip");
        assertThat(rest.tasks()).extracting(Task::id).containsExactly("a", "e");
        assertThat(rest.report().examples())
                .satisfiesExactly(
                        line -> assertThat(line).contains("tasks.csv:4 line must be of 3 values"),
                        line -> assertThat(line).contains("tasks.csv:5 problem must be a text"),
                        line -> assertThat(line).contains("tasks.csv:6 answer must be a readable answer ("));
    }

    @Test
    void aMissingColumnIsNamedWithThoseThereAre() throws IOException {
        Path file = write("Question,Correct Answer\n1 + 1?,2\n");
        assertThatThrownBy(() -> TaskSets.open("csv:" + file + "?problem=Question&answer=Answer"))
                .hasMessageEndingWith("tasks.csv:2 Answer must be a text that is not blank, or a number, was missing"
                        + " (there are: Question, Correct Answer)");
        assertThat(TaskSets.open("csv:" + file + "?problem=Question&answer=Correct%20Answer")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aRowWithoutARequiredColumnIsBroken() throws IOException {
        String name = "csv:" + write("problem,answer,wrong\n1 + 1?,2,3\n1 + 2?,3,\n") + "?require=wrong";
        assertThatThrownBy(() -> TaskSets.open(name))
                .hasMessageEndingWith("tasks.csv:3 wrong must be a text that is not blank, or a number, was null");
        assertThat(TaskSets.open(name + "&onBroken=skip").tasks())
                .extracting(Task::metadata)
                .isEqualTo(List.of(Map.of("wrong", "3")));
    }

    @Test
    void quotesThatDoNotCloseRefuseTheFileSinceNoLaterRowCanBeTold() throws IOException {
        Path file = write("problem,answer\nx,1\ny,\"2\nz,3\n");
        assertThatThrownBy(() -> TaskSets.open("csv:" + file + "?onBroken=skip"))
                .hasMessageContaining("tasks.csv (line 3: ");
        Path stray = write("problem,answer\n\"x\"y,1\n");
        assertThatThrownBy(() -> TaskSets.open("csv:" + stray + "?onBroken=skip"))
                .hasMessageContaining("tasks.csv (line 2: ");
    }

    @Test
    void textThatIsNotUtf8IsRefused() throws IOException {
        Path file = folder.resolve("tasks.csv");
        Files.write(file, "problem,answer\n\u00e4,1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> TaskSets.open("csv:" + file)).hasMessageContaining("tasks.csv (");
    }

    @Test
    void columnsNamedTwiceAndFilesThatAreNoCsvAreRefused() throws IOException {
        Path file = write("problem,answer,answer\nx,1,2\n");
        assertThatThrownBy(() -> TaskSets.open("csv:" + file))
                .hasMessageEndingWith("tasks.csv:1 column must be named once, was answer");
        assertThatThrownBy(() -> TaskSets.open("csv:tasks.jsonl"))
                .hasMessage("taskSet must be a file whose name ends in .csv or .csv.gz, was csv:tasks.jsonl");
    }

    @Test
    void filesOfAFolderAreChosenByTheirNames() throws IOException {
        Files.writeString(folder.resolve("test.csv"), "problem,answer\ny,2\n");
        Files.writeString(folder.resolve("train.csv"), "problem,answer\nx,1\n");
        assertThat(TaskSets.open("folder:" + folder).tasks())
                .extracting(Task::problem)
                .containsExactly("x");
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("tasks.csv"), content);
    }
}
