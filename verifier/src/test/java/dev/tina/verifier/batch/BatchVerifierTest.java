package dev.tina.verifier.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        List<JsonNode> rows = verified("""
                {"id": 1, "completion": "so \\\\boxed{4}", "reference": "4"}
                {"id": 2, "prediction": "5", "gold": "4"}
                {"id": 3, "completion": "5", "reference": "(1,2"}
                """);
        assertThat(rows).extracting(row -> row.get("id").asInt()).containsExactly(1, 2, 3);
        assertThat(rows)
                .extracting(row -> row.get("verdict").asString())
                .containsExactly("correct", "incorrect", "unreadable-reference");
        assertThat(rows.getFirst().get("span").toString()).isEqualTo("[3,12]");
        assertThat(rows.getFirst().get("answerForm").asString()).isEqualTo("4");
        assertThat(rows.getFirst().get("micros").asLong()).isNotNegative();
    }

    @Test
    void aLineWithoutAReferenceIsNamed() {
        assertThatThrownBy(() -> verified("{\"completion\": \"5\"}\n"))
                .hasMessage("line 1: reference (or gold) must be a text, was ");
    }

    private List<JsonNode> verified(String lines) throws IOException {
        Path input = Files.writeString(folder.resolve("in.jsonl"), lines);
        Path output = folder.resolve("out.jsonl");
        new BatchVerifier().run(input, output);
        JsonMapper mapper = new JsonMapper();
        return Files.readAllLines(output).stream()
                .map(line -> mapper.readTree(line))
                .toList();
    }
}
