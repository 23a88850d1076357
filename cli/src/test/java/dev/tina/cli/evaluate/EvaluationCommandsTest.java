package dev.tina.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.cli.Tina;
import dev.tina.cli.client.ScriptedGateway;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class EvaluationCommandsTest {

    private static final String JOBS =
            "{\"data\": [{\"id\": \"j1\", \"state\": \"RUNNING\", \"step\": 1, \"steps\": 2}]}";

    private static final String EVALUATIONS = "/api/v1/evaluations";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private ScriptedGateway gateway;

    @BeforeEach
    void script() throws IOException {
        String done = evaluation("e1", "m/one", "svamp", 0.25, 0.2, 0.31);
        gateway = new ScriptedGateway()
                .answering("GET /api/v1/jobs", 200, JOBS)
                .answering("GET /api/v1/benchmarks", 200, """
                        {"data": [{"name": "svamp", "title": "SVAMP", "tasks": 300, "licence": "MIT", "samplesPerTask": 4,
                          "hub": "ChilleD/SVAMP"},
                         {"name": "gpqa-diamond", "title": "GPQA", "tasks": 198, "licence": "given", "samplesPerTask": 4}]}""")
                .answering("GET " + EVALUATIONS + "/power?tasks=10&samplesPerTask=8", 200, "{\"detectable\": 24.04}")
                .answering("GET " + EVALUATIONS + "/power?tasks=300&samplesPerTask=4", 200, "{\"detectable\": 5.5}")
                .answering("POST " + EVALUATIONS, 201, done.replace("COMPLETED", "PREPARING"))
                .answering("GET " + EVALUATIONS + "/e1", 200, done.replace("COMPLETED", "RUNNING"))
                .answering("GET " + EVALUATIONS + "/e1", 200, done)
                .answering("GET " + EVALUATIONS + "/e1/progress", 200, "{\"groups\": 20, \"scored\": 5}")
                .answering("GET " + EVALUATIONS + "?limit=1000", 200, """
                        {"data": [%s, %s, %s]}""".formatted(
                                evaluation("e2", "m/two", "svamp", 0.5, 0.44, 0.57),
                                evaluation("e3", "m/two", "aime24", 0.1, 0.04, 0.22),
                                done))
                .answering("GET " + EVALUATIONS + "/compare?ids=e1,e2", 200, """
                        {"comparisons": [{"evaluationId": "e2", "pHolm": 0.004, "differs": true,
                          "against": {"tasks": 300, "p": 0.002, "difference": {"value": 0.25, "low": 0.18, "high": 0.32}}}]}""")
                .answering("GET /api/v1/baselines", 200, """
                        {"data": [{"kind": "baseline", "model": "Famous", "source": "A <paper>", "mark": "one seed, as published",
                          "figures": {"svamp": {"value": 0.62}, "aime24": {"value": 0.3, "deviation": 0.05}}}]}""");
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void anEvaluationIsForetoldAskedForFollowedAndTold() {
        int status = run(
                "evaluate",
                "--model",
                "m/one",
                "--benchmark",
                "svamp",
                "--limit",
                "10",
                "--samples",
                "4",
                "--seed",
                "1",
                "--seed",
                "2",
                "--max-new-tokens",
                "96");

        assertThat(status).as(err::toString).isZero();
        JsonNode body = JsonMapper.shared().readTree(gateway.posted().getFirst());
        assertThat(body.toString())
                .isEqualTo("{\"model\":\"m/one\",\"limit\":10,\"samplesPerTask\":4,\"seeds\":[1,2],"
                        + "\"maxNewTokens\":96,\"benchmark\":\"svamp\"}");
        assertThat(out.toString())
                .contains("svamp: 10 tasks × 8 samples; a difference of 24.0 points is told from chance")
                .contains("svamp: 5 of 20 groups")
                .contains("svamp: Pass@1 25.0 (20.0 to 31.0) %, greedy 30.0 %")
                .contains("Pass@1 25.0 %, Pass@2 40.0 %")
                .contains("80 samples: 3 truncated, 7 without a readable answer, 1 unjudged");
    }

    @Test
    void theBestVersionOfAJobIsMeantWhereNoneIsSaid() {
        run("evaluate", "--job", "j1", "--benchmark", "svamp", "--detach");

        assertThat(gateway.posted().getFirst())
                .contains("\"adapter\":{", "\"jobId\":\"j1\"", "\"policyVersion\":\"best\"");
    }

    @Test
    void theBaseOfAJobIsAskedInTheWordsItWasTrainedWith() {
        String prompt =
                "{\"system\":\"\",\"user\":\"{problem} Box it.\",\"examples\":[{\"problem\":\"1 + 1\",\"answer\":\"2\"}]}";
        gateway.answering(
                "GET /api/v1/jobs/j1",
                200,
                "{\"id\": \"j1\", \"state\": \"RUNNING\", \"step\": 1, \"steps\": 2, \"recipe\": {\"prompt\": " + prompt
                        + "}}");
        gateway.answering("GET /api/v1/recipes/words%40clean", 200, "{\"resolved\": {\"prompt\": " + prompt + "}}");
        String[] common = {"--task-set", "jsonl:/tasks.jsonl", "--detach"};

        run(common, "evaluate", "--job", "j1", "--policy-version", "base", "--prompt-of", "job");
        run(common, "evaluate", "--model", "m/one", "--prompt-of", "words@clean");

        assertThat(gateway.posted().getFirst()).contains("\"policyVersion\":0").contains("\"prompt\":" + prompt);
        assertThat(gateway.posted().getLast()).contains("\"prompt\":" + prompt);
        assertThat(run("evaluate", "--job", "j1", "--policy-version", "first", "--benchmark", "svamp"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("--policy-version must be a number, best or base, was first");
    }

    @Test
    void variablesAreLaidOverThePromptOfARecipeWhoseOpenDateIsLeftOut() {
        gateway.answering("GET /api/v1/recipes/words", 200, """
                {"resolved": {"prompt": {"system": "", "user": "{problem}", "examples": [], "turns": "all",
                                         "variables": {"enable_thinking": true, "budget": 9}, "date": null}}}""");

        run(
                "evaluate",
                "--model",
                "m/one",
                "--prompt-of",
                "words",
                "--variable",
                "enable_thinking=false",
                "--variable",
                "effort=low",
                "--task-set",
                "jsonl:/tasks.jsonl",
                "--detach");
        run("evaluate", "--model", "m/one", "--variable", "effort=low", "--benchmark", "svamp", "--detach");

        assertThat(gateway.posted().getFirst())
                .contains("\"prompt\":{\"system\":\"\",\"user\":\"{problem}\",\"examples\":[],\"turns\":\"all\","
                        + "\"variables\":{\"enable_thinking\":false,\"budget\":9,\"effort\":\"low\"}}");
        assertThat(gateway.posted().getLast()).contains("\"prompt\":{\"variables\":{\"effort\":\"low\"}}");
    }

    @Test
    void aVariableThatCannotBeGivenIsRefusedByName() {
        assertThat(run("evaluate", "--model", "m/one", "--benchmark", "svamp", "--variable", "messages=x"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("--variable: variables.messages must be left out: the system sets it itself, was given");
        assertThat(run("evaluate", "--model", "m/one", "--benchmark", "svamp", "--variable", "thinking"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("--variable must be NAME=VALUE, such as enable_thinking=false, was thinking");
    }

    @Test
    void withoutABenchmarkOrATaskSetNothingIsAsked() {
        assertThat(run("evaluate", "--model", "m/one")).isEqualTo(1);
        assertThat(err.toString()).contains("give --benchmark, or else --task-set");
    }

    @Test
    void benchmarksAreListedWithWhereTheyAreReadFrom() {
        assertThat(run("benchmarks")).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "benchmark       tasks  samples  read from",
                        "svamp             300        4  hub: ChilleD/SVAMP (MIT)",
                        "gpqa-diamond      198        4  your own copy, which is not there (given)");
    }

    @Test
    void measuredOnesStandBesidePublishedOnesAndAreComparedInPairs() throws IOException {
        Path page = folder.resolve("page.html");
        assertThat(run("compare", "m/one", "m/two", "famous", "--html", page.toString()))
                .as(err::toString)
                .isZero();

        assertThat(out.toString())
                .contains("m/one   25.0 (20.0 to 31.0)  -")
                .contains("m/two   50.0 (44.0 to 57.0)  10.0 (4.0 to 22.0)")
                .contains("Famous  62.0                 30.0 ± 5.0")
                .contains("the mean is over svamp")
                .contains("one seed, as published; A <paper>")
                .contains(
                        "svamp: m/two less m/one: +25.0 (+18.0 to +32.0) points on 300 tasks, p 0.002, corrected 0.004");
        assertThat(Files.readString(page)).contains("<td>62.0</td>", "A &lt;paper&gt;");
    }

    @Test
    void aNameNothingIsKnownOfIsRefusedWithThePublishedOnes() {
        assertThat(run("compare", "nobody")).isEqualTo(1);
        assertThat(err.toString()).contains("nobody must be the id of a completed evaluation", "Famous");
    }

    private void run(String[] common, String... arguments) {
        int status = run(Stream.of(arguments, common).flatMap(Stream::of).toArray(String[]::new));
        assertThat(status).as(err::toString).isZero();
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--against", gateway.address().toString()));
        return Tina.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    private static String evaluation(String id, String model, String benchmark, double share, double low, double high) {
        return """
                {"id": "%s", "model": "%s", "taskSet": "benchmark:%s", "policyVersion": 0, "state": "COMPLETED",
                 "passAt1": {"value": %s, "low": %s, "high": %s}, "passAtK": {"2": 0.4, "1": 0.25}, "greedy": 0.3,
                 "tasks": 10, "samplesPerTask": 4, "seeds": [1, 2], "samples": 80, "truncated": 3, "unanswered": 7,
                 "unjudged": 1}""".formatted(id, model, benchmark, share, low, high);
    }
}
