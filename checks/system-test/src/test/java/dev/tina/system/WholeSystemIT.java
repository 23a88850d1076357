package dev.tina.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.client.ApiException;
import dev.tina.client.model.JobView;
import dev.tina.gateway.dashboard.Chromium;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Seven processes, three of them sampling, a broker and a database train the tiny base; some of them die meanwhile. */
@SuppressWarnings("NullAway.Init") // set before all tests
class WholeSystemIT {

    private static final Duration JOB_DEADLINE = Duration.ofMinutes(4);
    private static final String JOB = """
            {"preset": "tina-tiny", "overrides": {
                "steps": 6, "promptsPerStep": 8, "seed": 11,
                "evaluation": {"everySteps": 6, "taskSet": "tiny/heldout", "taskCount": 24, "samplesPerTask": 2,
                               "greedy": true, "sampling": null, "seed": 7}}}
            """;

    static RunningSystem system;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        var installation = Installation.ofThisBuild();
        Path folder = Files.createDirectories(Path.of("target", "system")).toAbsolutePath();
        Path data = Files.createTempDirectory(folder, "data"); // left for whoever looks into a failure
        installation.prepare(folder.resolve("prepare.log"));
        system = RunningSystem.up(installation, data, Map.of(), "--rollout-workers", "3");
    }

    @AfterAll
    static void nothingIsLeftRunning() throws InterruptedException {
        List<Long> processes = system.processes();
        system.stop();
        assertThat(processes).hasSize(8).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
    }

    @Test
    void killedProcessesChangeNoByteOfTheAdapter() throws IOException, InterruptedException {
        String undisturbed = createJob(JOB);
        awaitEvaluations(undisturbed);
        String disturbed = createJob(JOB);
        awaitStep(disturbed, 2);
        system.askToEnd("rollout-service-2");
        awaitStep(disturbed, 3);
        system.kill("rollout-service");
        awaitStep(disturbed, 4);
        system.kill("trainer-service");
        awaitEvaluations(disturbed);

        assertThat(checksums(disturbed)).hasSize(7).isEqualTo(checksums(undisturbed));
        assertThat(figures(disturbed)).hasSize(6).isEqualTo(figures(undisturbed));
    }

    @ParameterizedTest
    @EnumSource
    void aGraderThatFailsLeavesItsRewardsAbsentAndTheStepDone(FailingGrader.Failure failure)
            throws IOException, InterruptedException {
        try (var grader = new FailingGrader(failure)) {
            String job = createJob(gradedJob(grader.url()));
            Awaitility.await("the end of job " + job)
                    .atMost(JOB_DEADLINE)
                    .until(() -> system.get("/api/v1/jobs/" + job)
                            .path("state")
                            .asString()
                            .equals("SUCCEEDED"));

            JsonNode absent = data("/api/v1/jobs/" + job + "/steps")
                    .getFirst()
                    .path("absent")
                    .path(0);
            assertThat(absent.path("name").asString()).isEqualTo("http");
            assertThat(absent.path("count").asInt()).isEqualTo(4);
            assertThat(absent.path("reason").asString())
                    .startsWith(
                            switch (failure) {
                                case HANGS -> "http deadline";
                                case ANSWERS_500 -> "http status";
                                case ANSWERS_GARBAGE -> "http garbage";
                                case DIES_HALF_WAY -> "http connection";
                            });
        }
    }

    @Test
    void theDashboardStartsAJobShowsItGrowPausesResumesAndCancelsIt() {
        try (var chromium = Chromium.start()) {
            var user = new DashboardUser(chromium.page(390, 844), system.gateway());
            user.startsAJob("tina-tiny", "500", "{\"promptsPerStep\": 4, \"evaluation\": null}");
            user.seesTheCurveGrow("Reward");
            user.seesTheCurveGrow("Staleness");
            user.presses("Pause");
            user.sees("paused");
            user.seesAnAnswerMarked();
            user.presses("Resume");
            user.sees("running");
            user.presses("Cancel");
            user.presses("Cancel the job");
            user.sees("cancelled");
            user.seesAWorker("rollouts");
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void aGeneratedClientRunsAJobWithItsOverridesAndReadsItsEvaluations() throws ApiException {
        var user = new ClientUser(system.gateway());
        JobView made = user.creates(
                "tina-tiny",
                Map.of(
                        "steps",
                        1,
                        "promptsPerStep",
                        4,
                        "seed",
                        5,
                        "evaluation",
                        Map.of("everySteps", 1, "taskCount", 8)));
        UUID id = Objects.requireNonNull(made.getId());
        assertThat(made.getRecipe().getSteps()).isEqualTo(1);
        assertThat(made.getRecipe().getPromptsPerStep()).isEqualTo(4);
        assertThat(made.getRecipe().getSeed()).isEqualTo(5);

        Awaitility.await("the evaluations of job " + id)
                .atMost(JOB_DEADLINE)
                .until(() -> user.evaluationsOf(id).stream()
                                .filter(evaluation -> evaluation.getPassAt1() != null)
                                .count()
                        == 2);
        assertThat(user.reads(id).getState()).isEqualTo(JobView.StateEnum.SUCCEEDED);
    }

    @Test
    void theDescriptionInTheRepositoryIsWhatTheServicesSay() throws IOException, InterruptedException {
        String said = system.call(null, "GET", "/openapi.json", null).body();
        Path written = Files.writeString(Path.of("target", "openapi.json"), said);

        assertThat(said)
                .as("docs/openapi.json; what is said now lies in checks/system-test/%s, copy it there", written)
                .isEqualTo(Files.readString(Path.of("..", "..", "docs", "openapi.json")));
    }

    @Test
    void aRefusedJobIsNotCreated() throws IOException, InterruptedException {
        int before = system.get("/api/v1/jobs").path("data").size();
        HttpResponse<String> answer =
                system.post("/api/v1/jobs", "{\"preset\": \"tina-tiny\", \"overrides\": {\"learningrate\": 0.1}}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        JsonNode problem = RunningSystem.json(answer);
        assertThat(problem.path("field").asString()).as(answer.body()).isEqualTo("learningrate");
        assertThat(problem.path("allowed").asString()).contains("learningRate");
        assertThat(system.get("/api/v1/jobs").path("data").size()).isEqualTo(before);
    }

    /** A step of four completions that nothing but the grader rewards. */
    private static String gradedJob(String url) {
        return """
                {"preset": "tina-tiny", "overrides": {
                    "steps": 1, "promptsPerStep": 2, "groupSize": 2, "evaluation": null,
                    "rewards": [{"name": "http", "weight": 1,
                                 "parameters": {"url": "%s", "deadline": "PT2S", "retries": "1"}}]}}
                """.formatted(url);
    }

    private static String createJob(String request) throws IOException, InterruptedException {
        HttpResponse<String> answer = system.post("/api/v1/jobs", request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningSystem.json(answer).path("id").asString();
    }

    private static void awaitStep(String job, int step) {
        Awaitility.await("step " + step)
                .atMost(JOB_DEADLINE)
                .until(() -> system.get("/api/v1/jobs/" + job).path("step").asInt() >= step);
    }

    /** Until the job has succeeded and its first and last version are judged. */
    private static void awaitEvaluations(String job) {
        Awaitility.await("the end of job " + job)
                .atMost(JOB_DEADLINE)
                .failFast(() -> system.get("/api/v1/jobs/" + job)
                        .path("state")
                        .asString()
                        .equals("FAILED"))
                .until(() -> evaluated(job).equals(List.of(0, 6)));
        JsonNode end = system.get("/api/v1/jobs/" + job);
        assertThat(end.path("state").asString()).as(end.toString()).isEqualTo("SUCCEEDED");
    }

    private static List<Integer> evaluated(String job) {
        return data("/api/v1/evaluations?jobId=" + job).stream()
                .filter(evaluation -> evaluation.path("passAt1").isObject())
                .map(evaluation -> evaluation.path("policyVersion").asInt())
                .sorted()
                .toList();
    }

    private static List<String> checksums(String job) {
        return data("/api/v1/jobs/" + job + "/checkpoints").stream()
                .map(checkpoint -> checkpoint.path("policyVersion").asInt() + " "
                        + checkpoint.path("sha256").asString())
                .sorted()
                .toList();
    }

    /** What each step learned from; a group lost or counted twice would change it. */
    private static List<String> figures(String job) {
        return data("/api/v1/jobs/" + job + "/steps").stream()
                .map(step -> step.path("metrics"))
                .map(metrics -> "%s %s %s"
                        .formatted(metrics.path("num_tokens"), metrics.path("reward"), metrics.path("grad_norm")))
                .toList();
    }

    private static List<JsonNode> data(String path) {
        return StreamSupport.stream(system.get(path).path("data").spliterator(), false)
                .toList();
    }
}
