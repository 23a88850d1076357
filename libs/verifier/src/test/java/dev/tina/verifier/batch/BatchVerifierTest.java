package dev.tina.verifier.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.verifier.VerifierSettings;
import dev.tina.verifier.extract.AnswerSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchVerifierTest {

    @TempDir
    private Path folder;

    @Test
    void eachLineGetsItsVerdictAndKeepsItsOtherKeys() throws IOException {
        List<JsonNode> rows = verified(new BatchVerifier(), """
                {"id": 1, "completion": "so \\\\boxed{4}", "reference": "4", "score": 1.10}
                {"id": 2, "prediction": "5", "gold": "4"}
                {"id": 3, "completion": "5", "reference": "(1,2"}
                """);
        assertThat(rows).extracting(row -> row.get("id").asInt()).containsExactly(1, 2, 3);
        assertThat(rows)
                .extracting(row -> row.get("verdict").asString())
                .containsExactly("correct", "incorrect", "unreadable-reference");
        assertThat(rows.getFirst().get("span").toString()).isEqualTo("[3,12]");
        assertThat(rows.getFirst().get("answerForm").asString()).isEqualTo("4");
        assertThat(rows.getFirst().get("fuel").asLong()).isPositive();
        assertThat(rows.getFirst().get("micros").asLong()).isNotNegative();
        assertThat(Files.readString(folder.resolve("out.jsonl"))).contains("\"score\":1.10,");
    }

    @Test
    void aCompletionNeedsABoxAndAPredictionDoesNot() throws IOException {
        List<JsonNode> rows = verified(new BatchVerifier(), """
                {"completion": "The answer is 4", "reference": "4"}
                {"prediction": "The answer is 4", "gold": "4"}
                """);
        assertThat(rows).extracting(row -> row.get("verdict").asString()).containsExactly("incorrect", "correct");
    }

    @Test
    void aLinesOwnOptionsComeBeforeThePolicy() throws IOException {
        BatchVerifier latex = new BatchVerifier(VerifierSettings.DEFAULT.with(AnswerSource.LATEX));
        List<JsonNode> rows = verified(latex, """
                {"completion": "It is $4$", "reference": "4"}
                {"completion": "It is 4", "reference": "4"}
                {"completion": "It is 4", "reference": "4", "options": {"match_types": ["latex", "expr"]}}
                """);
        assertThat(rows)
                .extracting(row -> row.get("verdict").asString())
                .containsExactly("correct", "incorrect", "correct");
    }

    @Test
    void linesEndWithALineFeedOnly() throws IOException {
        List<JsonNode> rows = verified(
                new BatchVerifier(),
                "{\"completion\": \"\\\\boxed{4}\u2028\u0085\", \r\"reference\": \"4\"}\r\n"
                        + "\n{\"completion\": \"\\\\boxed{5}\", \"reference\": \"5\"}");
        assertThat(rows).extracting(row -> row.get("verdict").asString()).containsExactly("correct", "correct");
    }

    @Test
    void aLoneSurrogateAndANulComeThrough() throws IOException {
        List<JsonNode> rows = verified(
                new BatchVerifier(), "{\"completion\": \"\\ud800 \\u0000 \\\\boxed{4}\", \"reference\": \"4\"}\n");
        assertThat(rows.getFirst().get("verdict").asString()).isEqualTo("correct");
        assertThat(rows.getFirst().get("completion").asString()).isEqualTo("\ud800 \u0000 \\boxed{4}");
    }

    @Test
    void linesThatSayWhatTheyExpectAreCounted() throws IOException {
        Files.writeString(folder.resolve("in.jsonl"), """
                {"prediction": "4", "gold": "4", "expected": false}
                {"prediction": "5", "gold": "4", "expected": true}
                {"prediction": "5", "gold": "4", "expected": false}
                {"prediction": "5", "gold": "(1,2"}
                """);
        Tally tally = new BatchVerifier().run(folder.resolve("in.jsonl"), folder.resolve("out.jsonl"), lines -> {});
        assertThat(tally.lines()).isEqualTo(4);
        assertThat(tally.labelled()).isEqualTo(3);
        assertThat(tally.falsePositives()).isEqualTo(1);
        assertThat(tally.falseNegatives()).isEqualTo(1);
        assertThat(tally.byOutcome()).containsEntry("incorrect", 2L).containsEntry("unreadable-reference", 1L);
    }

    @Test
    void aLineThatIsNoCaseIsNamedAndLeavesTheOldOutput() throws IOException {
        Files.writeString(folder.resolve("out.jsonl"), "old");
        assertThatThrownBy(() -> verified(new BatchVerifier(), "\n{\"completion\": \"5\"}\n"))
                .isInstanceOf(LineException.class)
                .hasMessage("line 2: reference (or gold) must be a text, but there is neither");
        assertThat(Files.readString(folder.resolve("out.jsonl"))).isEqualTo("old");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("in.jsonl", "out.jsonl");
    }

    private List<JsonNode> verified(BatchVerifier verifier, String lines) throws IOException {
        Path input = Files.writeString(folder.resolve("in.jsonl"), lines);
        Path output = folder.resolve("out.jsonl");
        verifier.run(input, output, count -> {});
        JsonMapper mapper = new JsonMapper();
        return Files.readAllLines(output).stream()
                .map(line -> mapper.readTree(line))
                .toList();
    }
}
