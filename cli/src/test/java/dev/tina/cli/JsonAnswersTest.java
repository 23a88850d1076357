package dev.tina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.cli.client.JobFixture;
import dev.tina.cli.client.ScriptedGateway;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every command's {@code -o json} is one document that a program reads, and {@code docs/json.md} describes it. */
class JsonAnswersTest {

    private static final String ID = JobFixture.ID;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private ScriptedGateway gateway;

    @TempDir
    Path folder;

    @BeforeEach
    void aSystemWithOneJob() throws IOException {
        String evaluation = """
                {"id": "e1", "state": "COMPLETED", "policyVersion": 0, "model": "m", "taskSet": "benchmark:svamp",
                 "samplesPerTask": 4, "passAt1": {"value": 0.5, "low": 0.25, "high": 0.75}}""";
        gateway = JobFixture.gateway(folder, folder, "abc")
                .answering("GET /api/v1/jobs", 200, "{\"data\": [" + job("SUCCEEDED") + "], \"next\": null}")
                .answering("POST /api/v1/jobs", 201, job("SUCCEEDED"))
                .answering("POST /api/v1/jobs/plan", 200, "{\"name\": \"a plan\", \"prompts\": []}")
                .answering("POST /api/v1/jobs/" + ID + "/pause", 200, job("PAUSED"))
                .answering("POST /api/v1/jobs/" + ID + "/resume", 200, job("RUNNING"))
                .answering("POST /api/v1/jobs/" + ID + "/cancel", 200, job("CANCELLED"))
                .answering("DELETE /api/v1/jobs/" + ID, 204, "")
                .answering(
                        "GET /api/v1/jobs/" + ID + "/log",
                        200,
                        "{\"data\": [{\"id\": 1, \"type\": \"job\", \"data\": {}}]}")
                .answering("GET /api/v1/costs/published", 200, "{\"source\": \"s\", \"tasks\": [], \"comparison\": []}")
                .answering("GET /api/v1/baselines", 200, "{\"data\": []}")
                .answering(
                        "GET /api/v1/benchmarks",
                        200,
                        "{\"data\": [{\"name\": \"svamp\", \"tasks\": 8, \"licence\": \"MIT\", \"samplesPerTask\": 4}]}")
                .answering("GET /api/v1/evaluations/power", 200, "{\"detectable\": 3.5}")
                .answering("POST /api/v1/evaluations", 201, evaluation)
                .answering("GET /api/v1/evaluations/e1", 200, evaluation)
                .answering("GET /api/v1/evaluations?limit=1000", 200, "{\"data\": [" + evaluation + "]}")
                .answering("GET /api/v1/keys", 200, "{\"data\": [" + key("") + "]}")
                .answering("POST /api/v1/keys", 201, key(", \"key\": \"tina_x\""))
                .answering("DELETE /api/v1/keys/7", 204, "");
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource({
        "jobs, /data/0/state, SUCCEEDED",
        "follow last, /job/state, SUCCEEDED",
        "follow last, /adapter/sha256, abc",
        "train tina-tiny, /evaluations/1/id, e2",
        "train tina-tiny, /exitStatus, 0",
        "train tina-tiny --detach, /state, SUCCEEDED",
        "train tina-tiny --dry-run, /name, a plan",
        "pause last, /state, PAUSED",
        "resume 0000, /state, RUNNING",
        "cancel last, /state, CANCELLED",
        "delete last --yes, /deleted, true",
        "logs last, /data/0/type, job",
        "cost last, /cost/lines/0/device, l40s",
        "benchmarks, /data/0/name, svamp",
        "evaluate --model m --benchmark svamp, /data/0/passAt1/value, 0.5",
        "compare m, /models/0/passAt1/svamp/measured/high, 0.75",
        "key create --name ci --scope verify, /key, tina_x",
        "key list, /data/0/name, ci",
        "key revoke ci, /revoked, true"
    })
    void aCommandThatAsksTheGatewayAnswersWithOneDocument(String line, String pointer, String value) {
        assertThat(run(line + " --against " + gateway.address())).as(err::toString).isZero();
        assertThat(document().at(pointer).asString()).isEqualTo(value);
    }

    @Test
    void theReportSaysWhereItIs() {
        Path file = folder.resolve("report.html");
        assertThat(run("report last --output " + file + " --against " + gateway.address()))
                .as(err::toString)
                .isZero();
        assertThat(document().path("file").asString()).isEqualTo(file.toString());
    }

    @Test
    void aVerdictIsADocumentAndSoAreTheCountsOfAFile() throws IOException {
        assertThat(run("verify 3 4")).isEqualTo(1);
        assertThat(document().path("verdict").asString()).isEqualTo("incorrect");
        assertThat(run("verify 3 3")).isZero();
        assertThat(document().path("span").isArray()).isTrue();
        Path cases = folder.resolve("cases.jsonl");
        Files.writeString(cases, "{\"completion\": \"\\\\boxed{4}\", \"reference\": \"4\"}\n");
        assertThat(run("verify --input " + cases + " --output " + folder.resolve("out.jsonl")))
                .as(err::toString)
                .isZero();
        assertThat(document().at("/byVerdict/correct").asInt()).isEqualTo(1);
    }

    @Test
    void aFailureLeavesStandardOutputEmptyAndIsToldOnStandardError() {
        assertThat(run("follow nobody --against " + gateway.address())).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("no job is called nobody");
    }

    @Test
    void everyCommandThatAnswersInJsonIsDescribed() throws IOException {
        String described = Files.readString(Path.of("../docs/json.md"));
        assertThat(commands("", Tina.commandLine())
                        .filter(command -> !described.contains("`" + command + "`")
                                && !described.contains("`" + command + " ")))
                .isEmpty();
    }

    private static Stream<String> commands(String path, CommandLine command) {
        return command.getSubcommands().entrySet().stream().flatMap(entry -> {
            String name = path + entry.getKey();
            CommandLine each = entry.getValue();
            Stream<String> own =
                    each.getCommandSpec().findOption("-o") == null || !each.getSubcommands().isEmpty()
                            ? Stream.empty()
                            : Stream.of(name);
            return Stream.concat(own, commands(name + " ", each));
        });
    }

    private int run(String line) {
        out.getBuffer().setLength(0);
        List<String> arguments =
                Stream.concat(Stream.of(line.split(" ")), Stream.of("-o", "json")).toList();
        return Tina.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
    }

    /** Reading fails where anything follows it. */
    private JsonNode document() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readTree(out.toString());
    }

    private static String job(String state) {
        return "{\"id\": \"" + ID + "\", \"state\": \"" + state + "\", \"step\": 2, \"steps\": 2, \"recipe\": {}}";
    }

    private static String key(String more) {
        return "{\"id\": \"7\", \"name\": \"ci\", \"scopes\": [\"verify\"]" + more + "}";
    }
}
