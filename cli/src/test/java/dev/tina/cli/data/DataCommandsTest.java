package dev.tina.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.cli.Tina;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DataCommandsTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void datasetTellsWhatIsInIt() throws IOException {
        Path train = Files.writeString(folder.resolve("train.jsonl"), """
                {"id": "a", "problem": "What is $1 + 1$?", "answer": "2"}
                {"id": "b", "problem": "what is 1 + 1", "answer": "2"}
                {"id": "c", "problem": "What is 2 + 2?"}
                """);
        Path benchmark = Files.writeString(folder.resolve("benchmark.jsonl"), """
                {"id": "x", "problem": "What is 1+1", "answer": "2"}
                """);

        assertThat(run("dataset", "jsonl:" + train + "?onBroken=skip", "--against", "jsonl:" + benchmark))
                .as(err::toString)
                .isZero();
        assertThat(out.toString().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).matches("2 tasks of 3 rows, sha256 [0-9a-f]{64}"),
                        line -> assertThat(line).isEqualTo("1 rows that cannot be used"),
                        line -> assertThat(line).contains("train.jsonl:3 answer must be a text"),
                        line -> assertThat(line).isEqualTo("  a: What is $1 + 1$? -> 2"),
                        line -> assertThat(line).isEqualTo("  b: what is 1 + 1 -> 2"),
                        line -> assertThat(line).isEqualTo("1 problems that an earlier task has too"),
                        line -> assertThat(line).isEqualTo("  b is like a (the same words, 100 %)"),
                        line -> assertThat(line).startsWith("2 problems that stand in jsonl:"),
                        line -> assertThat(line).isEqualTo("  a is like x (the same words, 100 %)"),
                        line -> assertThat(line).isEqualTo("  b is like x (the same words, 100 %)"));
    }

    @Test
    void datasetTellsOfConversationsAndShowsTheirTurns() throws IOException {
        Path train = Files.writeString(folder.resolve("chat.jsonl"), """
                {"problem": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "2 + 2?"}, {"role": "assistant", "content": "4"}, {"role": "user", "content": "And 3?"}], "answer": "7"}
                {"problem": [{"role": "user", "content": "8 + 1?"}], "answer": "9"}
                """);

        assertThat(run("dataset", "jsonl:" + train)).as(err::toString).isZero();
        assertThat(out.toString().lines().skip(2).limit(6))
                .containsExactly(
                        "1 tasks bring turns before their problem, 1 of them a system message",
                        "  row-1, system: Be brief.",
                        "  row-1, user: 2 + 2?",
                        "  row-1, assistant: 4",
                        "  row-1: And 3? -> 7",
                        "  row-2: 8 + 1? -> 9");
    }

    @Test
    void datasetIsOneJsonDocumentWhereThatIsAskedFor() throws IOException {
        Path file = Files.writeString(folder.resolve("p.csv"), "problem,answer\n1 + 1?,2\n1 + 1,2\n");

        assertThat(run("dataset", file.toString(), "-o", "json", "--show", "1"))
                .as(err::toString)
                .isZero();
        JsonNode view = JsonMapper.shared().readTree(out.toString());
        assertThat(view.path("name").asString()).isEqualTo("jsonl:" + file);
        assertThat(view.path("tasks").asInt()).isEqualTo(2);
        assertThat(view.path("examples")).hasSize(1);
        assertThat(view.path("examples").path(0).path("problem").asString()).isEqualTo("1 + 1?");
        assertThat(view.path("overlaps").path(0).path("count").asInt()).isEqualTo(1);
    }

    @Test
    void fileThatIsNotThereIsNamedByThePlaceLookedAt() {
        assertThat(run("dataset", "no/problems.csv")).isEqualTo(1);
        assertThat(err.toString())
                .contains("the path of an existing file")
                .contains(Path.of("no/problems.csv").toAbsolutePath().toString());
    }

    @Test
    void datasetNamesABrokenLine() throws IOException {
        Path train = Files.writeString(folder.resolve("train.jsonl"), "{\"id\": 1}\n");
        assertThat(run("dataset", "jsonl:" + train)).isEqualTo(1);
        assertThat(err.toString()).startsWith("tina: " + train + ":1 problem must be a text");
    }

    @Test
    void downloadRefusesAnIdThatIsNone() {
        assertThat(run("download", "model", "a/b/c", "--cache", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines("tina: id must be organisation/name, was a/b/c");
    }

    @Test
    void downloadNamesTheKindsThereAre() {
        assertThat(run("download", "space", "org/name")).isEqualTo(2);
        assertThat(err.toString()).contains("space").contains("model").contains("dataset");
    }

    private int run(String... arguments) {
        return Tina.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
