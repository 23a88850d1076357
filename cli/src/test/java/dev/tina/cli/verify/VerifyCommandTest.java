package dev.tina.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.cli.Tina;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerifyCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private Path input;
    private Path output;

    @BeforeEach
    void nameTheFiles() {
        input = folder.resolve("cases.jsonl");
        output = folder.resolve("verdicts.jsonl");
    }

    @Test
    void aBareAnswerIsReadAsAWholeAndSaidToBe() {
        assertThat(run("verify", "0.5", "\\frac{1}{2}")).as(err::toString).isZero();
        assertThat(out.toString().lines())
                .startsWith(
                        "verdict:    correct",
                        "reason:     equal numbers",
                        "read:       the whole text, as it has no \\boxed{}",
                        "answer:     1/2",
                        "reference:  1/2");
    }

    @Test
    void aCompletionIsReadInItsBox() {
        assertThat(run("verify", "so \\boxed{3}.", "4")).isEqualTo(1);
        assertThat(out.toString()).contains("verdict:    incorrect", "read:       3  (characters 3 to 12)");
    }

    @ParameterizedTest
    @CsvSource({"-5, -5", "-x, -x", "-\\frac12, -0.5"})
    void anAnswerMayStartWithAMinus(String answer, String reference) {
        assertThat(run("verify", answer, reference)).as(err::toString).isZero();
        assertThat(out.toString()).contains("verdict:    correct");
    }

    @Test
    void theSourceAndTheDelimiterAreOptions() {
        assertThat(run("verify", "--source", "anywhere", "--after", "</think>", "4 </think> The answer is 5.", "5"))
                .isZero();
        assertThat(out.toString()).contains("verdict:    correct");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify",
                "verify 5",
                "verify 5 5 5",
                "verify --input a",
                "verify 5 --outptu b",
                "verify --source moon 5 5"
            })
    void wrongUsageIsTwo(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: tina verify");
    }

    @Test
    void casesGetTheirVerdictsAndAreCounted() throws IOException {
        Files.writeString(input, """
                {"id": 7, "completion": "so \\\\boxed{4}", "reference": "4"}

                {"prediction": "It is 5", "gold": "4", "expected": false, "options": {"match_types": ["expr"]}}
                """);

        assertThat(run("verify", "--input", input.toString(), "--output", output.toString()))
                .as(err::toString)
                .isZero();
        List<JsonNode> lines = Files.readAllLines(output).stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        assertThat(lines).extracting(line -> line.path("verdict").asString()).containsExactly("correct", "incorrect");
        assertThat(lines.getFirst().path("id").asInt()).isEqualTo(7);
        assertThat(err.toString().lines())
                .containsExactly(
                        "2 lines verified, 1 correct, 1 incorrect",
                        "1 lines say what they expect: 0 wrongly correct, 0 wrongly not correct");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"completion\": \"5\"}|line 2: reference (or gold) must be a text, but there is neither",
                "{\"completion\": null, \"reference\": \"5\"}|line 2: completion (or prediction) must be a text, but it was NULL",
                "[1]|line 2: must be a JSON object on one line, was ARRAY",
                "{\"completion\"|line 2: must be a JSON object on one line",
            })
    void aLineThatIsNoCaseIsNamedAndNothingWritten(String line, String fault) throws IOException {
        Files.writeString(input, "{\"completion\": \"\\\\boxed{4}\", \"reference\": \"4\"}\n" + line + "\n");

        assertThat(run("verify", "--input", input.toString(), "--output", output.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("tina: " + input + ", " + fault).endsWith("; nothing was written\n");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(input);
        }
    }

    @Test
    void bytesThatAreNoTextAreNamed() throws IOException {
        Files.write(input, "{\"completion\": \"\u00e9\", \"reference\": \"5\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(run("verify", "--input", input.toString(), "--output", output.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("line 1: must be UTF-8");
    }

    @Test
    void missingInputAndImpossibleOutputAreNamed() throws IOException {
        assertThat(run("verify", "--input", input.toString(), "--output", output.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("tina: --input must be a file, there is none at ");

        Files.writeString(input, "");
        assertThat(run("verify", "--input", input.toString(), "--output", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("tina: --output must be a file, was ");
    }

    private int run(String... arguments) {
        return Tina.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
