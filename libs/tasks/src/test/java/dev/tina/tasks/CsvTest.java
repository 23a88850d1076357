package dev.tina.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.tasks.source.TaskSets;
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
        Path lines = Files.writeString(folder.resolve("tasks.jsonl"), "{\"problem\": \"x\", \"answer\": \"1\"}\n");
        assertThatThrownBy(() -> TaskSets.open("csv:" + lines))
                .hasMessageEndingWith(
                        "tasks.jsonl:1 line must be the names of the columns, problem and answer among them, was"
                                + " {\"problem\": \"x\", \"answer\": \"1\"}; this looks like JSON: name the file .jsonl or"
                                + " .json");
    }

    @Test
    void filesOfAFolderAreChosenByTheirNames() throws IOException {
        Files.writeString(folder.resolve("test.csv"), "problem,answer\ny,2\n");
        Files.writeString(folder.resolve("train.csv"), "problem,answer\nx,1\n");
        assertThat(TaskSets.open("folder:" + folder).tasks())
                .extracting(Task::problem)
                .containsExactly("x");
    }

    @Test
    void otherDelimitersAreSaidOrToldByTheName() throws IOException {
        for (String[] file : new String[][] {
            {"a.csv?delimiter=;", "problem;answer\nx, y;0,5\n"},
            {"a.csv?delimiter=semicolon", "problem;answer\nx, y;0,5\n"},
            {"a.csv?delimiter=|", "problem|answer\nx, y|0,5\n"},
            {"a.csv?delimiter=tab", "problem\tanswer\nx, y\t0,5\n"},
            {"a.csv?delimiter=%09", "problem\tanswer\nx, y\t0,5\n"},
            {"a.tsv", "problem\tanswer\nx, y\t0,5\n"},
            {"a.tsv?delimiter=comma", "problem,answer\n\"x, y\",\"0,5\"\n"},
            {"a.txt", "problem,answer\n\"x, y\",\"0,5\"\n"}
        }) {
            int question = (file[0] + "?").indexOf('?');
            Path path = Files.writeString(folder.resolve(file[0].substring(0, question)), file[1]);
            assertThat(TaskSets.open("csv:" + path + file[0].substring(question))
                            .tasks())
                    .as(file[0])
                    .containsExactly(new Task("row-1", "x, y", "0,5", Map.of()));
        }
        String name = "csv:" + write("problem,answer\n");
        assertThatThrownBy(() -> TaskSets.open(name + "?delimiter=;;"))
                .hasMessage("taskSet.delimiter must be one character, or one of: comma, pipe, semicolon, tab, was ;;");
    }

    @Test
    void aHeaderWithoutTheColumnsSaysWhatMayBeMeant() throws IOException {
        for (String[] header : new String[][] {
            {"problem;answer", "problem;answer; if that is the delimiter, say delimiter=semicolon"},
            {"problem\tanswer", "problem\\u0009answer; if that is the delimiter, say delimiter=tab"},
            {"problem|answer", "problem|answer; if that is the delimiter, say delimiter=pipe"},
            {"sep=;\nproblem;answer", "sep=;; delete this line and say delimiter=;"},
            {"problem, answer", "problem, answer; if blanks around values are none of them, say blanks=trim"},
            {"What is 1 + 1?,2", "What is 1 + 1?,2; columns of other names are said by ?problem=NAME&answer=NAME"}
        }) {
            String name = "csv:" + write(header[0] + "\nx,1\n");
            assertThatThrownBy(() -> TaskSets.open(name))
                    .hasMessageEndingWith("tasks.csv:1 line must be the names of the columns, problem and answer among"
                            + " them, was " + header[1]);
        }
    }

    @Test
    void blanksAroundValuesAreKeptUnlessTheyAreToBeTrimmed() throws IOException {
        String name = "csv:" + write("problem, answer\n x , 1\n\"a, b\" , \"2 \"\n") + "?blanks=trim";
        assertThat(TaskSets.open(name).tasks())
                .extracting(task -> task.problem() + "|" + task.referenceAnswer())
                .containsExactly("x|1", "a, b|2 ");
        assertThat(TaskSets.open("csv:" + write("problem,answer\nx, 1\n")).tasks())
                .extracting(Task::referenceAnswer)
                .containsExactly(" 1");
    }

    @Test
    void lineEndsOfAllKindsEndRows() throws IOException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String text = String.join(end, "problem,answer", "x,1", "", "y,2") + end;
            assertThat(TaskSets.open("csv:" + write(text)).tasks())
                    .extracting(Task::referenceAnswer)
                    .containsExactly("1", "2");
        }
    }

    @Test
    void columnsWithoutANameAreIgnored() throws IOException {
        assertThat(TaskSets.open("csv:" + write(",problem,answer,,\n0,x,1,,\n")).tasks())
                .containsExactly(new Task("row-1", "x", "1", Map.of()));
    }

    @Test
    void aRowThatWouldFillTheMemoryIsRefused() throws IOException {
        Path file = write("problem,answer\nx,\"" + "y\n".repeat(33 << 20));
        assertThatThrownBy(() -> TaskSets.open("csv:" + file))
                .hasMessageContaining("a row is longer than 64 Mi characters; a quote that does not close may be");
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("tasks.csv"), content);
    }
}
