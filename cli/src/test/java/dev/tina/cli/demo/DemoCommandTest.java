package dev.tina.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.cli.Tina;
import dev.tina.cli.client.ScriptedGateway;
import dev.tina.common.FileTrees;
import dev.tina.common.Sha256;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class DemoCommandTest {

    private static final String JOB = "/api/v1/jobs/j1";
    private static final String EVALUATIONS = "GET /api/v1/evaluations?limit=1000&jobId=j1";

    private static final String BEFORE = """
            {"id": "e0", "jobId": "j1", "policyVersion": 0, "state": "COMPLETED", "greedy": 0.125, "tasks": 256, "samplesPerTask": 4,
             "passAt1": {"value": 0.289, "low": 0.254, "high": 0.326}, "reasoned": {"share": 0.14, "accuracy": 0.86}}""";
    private static final String AFTER = """
            {"id": "e2", "jobId": "j1", "policyVersion": 2, "state": "COMPLETED", "greedy": 0.94, "tasks": 256, "samplesPerTask": 4,
             "passAt1": {"value": 0.895, "low": 0.87, "high": 0.916}, "reasoned": {"share": 0.99, "accuracy": 0.9}}""";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path home;

    private ScriptedGateway gateway;
    private Path store;

    @BeforeEach
    void scriptTheJob() throws IOException {
        System.setProperty("tina.home", home.toString());
        store = Files.createDirectories(home.resolve("store"));
        Files.writeString(store.resolve("adapter_config.json"), "{}");
        Files.writeString(store.resolve("adapter_model.safetensors"), "weights");
        gateway = new ScriptedGateway()
                .answering("POST /api/v1/jobs", 201, job("QUEUED", 0))
                .answering("GET " + JOB, 200, job("RUNNING", 0))
                .answering("GET " + JOB, 503, "{\"detail\": \"trainer-service does not answer\"}")
                .answering("GET " + JOB, 200, job("SUCCEEDED", 2))
                .answering(
                        "GET " + JOB + "/steps",
                        200,
                        "{\"data\": [" + step(1, 0.93, 1000, 2) + "," + step(2, 1.4, 2000, 1) + "]}")
                .answering(EVALUATIONS, 200, "{\"data\": [" + BEFORE + "]}")
                .answering(EVALUATIONS, 200, "{\"data\": [" + AFTER + "," + BEFORE + "]}")
                .answering("GET " + JOB + "/checkpoints", 200, checkpoints(Sha256.of(weights())));
    }

    @AfterEach
    void stop() {
        gateway.close();
        System.clearProperty("tina.home");
    }

    @Test
    void reportHoldsWhatTheServicesMeasured() throws IOException {
        assertThat(demo()).as(err::toString).isZero();

        JsonNode report = JsonMapper.shared().readTree(home.resolve(".tina/demo/report.json"));
        assertThat(report.at("/passAt1/before/value").doubleValue()).isEqualTo(0.289);
        assertThat(report.at("/passAt1/before/high").doubleValue()).isEqualTo(0.326);
        assertThat(report.at("/passAt1/before/greedy").doubleValue()).isEqualTo(0.125);
        assertThat(report.at("/passAt1/after/low").doubleValue()).isEqualTo(0.87);
        assertThat(report.at("/passAt1/after/tasks").intValue()).isEqualTo(256);
        assertThat(report.at("/passAt1/after/samplesPerTask").intValue()).isEqualTo(4);
        assertThat(report.at("/steps").intValue()).isEqualTo(2);
        assertThat(report.at("/policyVersion").intValue()).isEqualTo(2);
        assertThat(report.at("/seconds").doubleValue()).isPositive();
        assertThat(report.at("/tokensPerSecond").doubleValue()).isEqualTo(4000.0 / 3);
        assertThat(report.at("/adapter/sha256").stringValue()).isEqualTo(Sha256.of(weights()));
        assertThat(Path.of(report.at("/adapter/path").stringValue()))
                .isEqualTo(home.resolve(".tina/demo/adapter"))
                .isDirectoryContaining("glob:**/adapter_config.json")
                .isDirectoryContaining("glob:**/adapter_model.safetensors");
    }

    @Test
    void everyStepAndEvaluationIsToldOnceAndThenWhatCameOfIt() {
        demo();

        assertThat(lines())
                .containsOnlyOnce(
                        "     1     0.93      0.31    0.35        -      1000      2.0          2 s            -")
                .containsOnlyOnce(
                        "     2     1.40      0.31    0.35        -      2000      1.0          3 s          8 s");
        assertThat(out.toString())
                .containsOnlyOnce("policy version 0, held-out tasks: Pass@1 28.9 % (25.4 to 32.6), greedy 12.5 %")
                .contains("  base  0        28.9 % (25.4 to 32.6)  12.5 %")
                .contains("  best  2        89.5 % (87.0 to 91.6)  94.0 %")
                .contains("+60.6 points from base to best; the intervals do not touch")
                .contains("  base  14.0 % of the samples, 86.0 % of those right")
                .contains("  best  99.0 % of the samples, 90.0 % of those right")
                .contains("  ./tina export j1 --output tina-j1 --against " + gateway.address())
                .contains("device-seconds: 7.5 (evaluation 2.0, learning 1.5, rollout 4.0)");
    }

    @Test
    void seedAndStepsAreOverridesOfThePreset() {
        demo("--seed", "7", "--steps", "2");

        JsonNode body = JsonMapper.shared().readTree(gateway.posted().getFirst());
        assertThat(body.at("/recipe").stringValue()).isEqualTo("tina-tiny");
        assertThat(body.at("/overrides").toString()).isEqualTo("{\"seed\":7,\"steps\":2}");
    }

    @Test
    void failedJobIsToldWithItsReason() throws IOException {
        gateway.close();
        gateway = new ScriptedGateway()
                .answering("POST /api/v1/jobs", 201, job("QUEUED", 0))
                .answering(
                        "GET " + JOB,
                        200,
                        job("FAILED", 0).replace("\"cost\"", "\"failure\": \"no such model\", \"cost\""))
                .answering("GET " + JOB + "/steps", 200, "{\"data\": []}")
                .answering(EVALUATIONS, 200, "{\"data\": []}");

        assertThat(demo()).isEqualTo(1);
        assertThat(err.toString()).contains("the job is FAILED: no such model");
    }

    @Test
    void refusedOverrideIsToldAsTheServiceToldIt() throws IOException {
        gateway.close();
        gateway = new ScriptedGateway()
                .answering(
                        "POST /api/v1/jobs",
                        422,
                        "{\"detail\": \"steps must be at least 1, was 0\", \"allowed\": \"at least 1\"}");

        assertThat(demo("--steps", "0")).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("tina: refused with status 422: steps must be at least 1, was 0");
    }

    @Test
    void adapterThatLiesOnAnotherMachineIsFetchedThroughTheGateway() throws IOException {
        String sha256 = Sha256.of(weights());
        FileTrees.delete(store);
        String files = "GET " + JOB + "/checkpoints/2/adapter/";
        gateway.answering(files + "adapter_config.json", 200, "{}")
                .answering(files + "adapter_model.safetensors", 200, "weights");

        assertThat(demo()).as(err::toString).isZero();
        assertThat(home.resolve(".tina/demo/adapter/adapter_config.json")).hasContent("{}");
        assertThat(Sha256.of(home.resolve(".tina/demo/adapter/adapter_model.safetensors")))
                .isEqualTo(sha256);
    }

    @Test
    void adapterThatIsNotThePublishedOneIsRefused() throws IOException {
        Files.writeString(weights(), "other weights");

        assertThat(demo()).isEqualTo(1);
        assertThat(err.toString()).contains("was published with").contains(Sha256.of(weights()));
    }

    private int demo(String... more) {
        var arguments =
                new ArrayList<>(List.of("demo", "--against", gateway.address().toString()));
        arguments.addAll(List.of(more));
        return Tina.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }

    private Path weights() {
        return store.resolve("adapter_model.safetensors");
    }

    private static String job(String state, int step) {
        return """
                {"id": "j1", "state": "%s", "preset": "tina-tiny", "step": %d, "policyVersion": %d, "steps": 2, "bestVersion": 2, "secondsLeft": 8.0,
                 "recipe": {"seed": 1, "evaluation": {"seed": 7}, "rewards": [{"name": "accuracy"}, {"name": "format"}]},
                 "cost": {"deviceSeconds": {"rollout": 4.0, "learning": 1.5, "evaluation": 2.0}}}""".formatted(state, step, step);
    }

    private static String step(int step, double reward, double tokensPerSecond, double seconds) {
        return """
                {"step": %d, "policyVersion": %d, "seconds": %s, "metrics": {"reward": %s, "rewards/accuracy/mean": 0.31,
                 "rewards/format/mean": 0.35, "tokens_per_second": %s}}""".formatted(step, step, seconds, reward, tokensPerSecond);
    }

    private String checkpoints(String sha256) {
        return """
                {"data": [{"policyVersion": 2, "step": 2, "uri": "%s", "sha256": "%s", "createdAt": "2026-01-01T00:00:00Z",
                           "best": true, "nearTransition": false}]}""".formatted(store.toUri(), sha256);
    }
}
