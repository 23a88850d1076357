package dev.tina.cli.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.cli.Tina;
import dev.tina.cli.client.ScriptedGateway;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JobCommandsTest {

    private static final String ID = "aaaa1111-0000-4000-8000-000000000003";
    private static final String JOB = "/api/v1/jobs/" + ID;
    private static final String PAUSED = """
            {"id": "%s", "name": "rank=16", "state": "PAUSED", "step": 3, "steps": 20, "reward": 1.25,
             "createdAt": "2026-01-01T00:00:00Z", "startedAt": "2026-01-01T00:00:10Z", "endedAt": "2026-01-01T01:10:10Z",
             "headline": {"taskSet": "t",
               "base": {"policyVersion": 0, "passAt1": {"value": 0.25, "low": 0.2, "high": 0.3}},
               "best": {"policyVersion": 2, "passAt1": {"value": 0.5, "low": 0.4, "high": 0.6}}},
             "deviceSeconds": 102.4, "secondsLeft": 65.0, "pauseReason": "the budget is used up"}""".formatted(ID);
    private static final String OLDER = """
            {"id": "bbbb2222-0000-4000-8000-000000000002", "preset": "tina-tiny", "state": "SUCCEEDED", "step": 2, "steps": 2}""";
    private static final String LOG = """
            {"data": [
              {"id": 1, "type": "job", "at": "2026-01-01T00:00:10Z", "data": {"state": "RUNNING", "step": 0, "steps": 20}},
              {"id": 2, "type": "step", "at": "2026-01-01T00:00:20Z", "data": {"step": 1, "seconds": 9.5,
                "metrics": {"reward": 0.5, "completions/mean_length": 41.25, "grad_norm": 0.125},
                "absent": [{"name": "http", "count": 4, "reason": "the grader answers 500"}]}},
              {"id": 3, "type": "checkpoint", "at": "2026-01-01T00:00:20Z", "data": {"policyVersion": 1}},
              {"id": 4, "type": "evaluation", "at": "2026-01-01T00:00:30Z", "data": {"policyVersion": 1,
                "taskSet": "tiny/heldout", "passAt1": 0.5, "low": 0.4, "high": 0.6}},
              {"id": 5, "type": "evaluation-failed", "at": "2026-01-01T00:00:31Z", "data": {"policyVersion": 2,
                "taskSet": "tiny/heldout", "reason": "no worker"}},
              {"id": 6, "type": "job", "at": "2026-01-01T00:00:40Z", "data": {"state": "PAUSED", "step": 3, "steps": 20,
                "reason": "the budget is used up"}},
              {"id": 7, "type": "news", "at": "2026-01-01T00:00:41Z", "data": {"of": "a newer gateway"}}], "next": null}""";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private ScriptedGateway gateway;

    @BeforeEach
    void twoJobs() throws IOException {
        String list = "{\"data\": [" + PAUSED + "," + OLDER + "], \"next\": null}";
        gateway = new ScriptedGateway()
                .answering("GET /api/v1/jobs", 200, list)
                .answering("GET " + JOB, 200, PAUSED)
                .answering("GET " + JOB + "/log", 200, LOG);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void jobsAreRowsAndWhatAnOlderGatewayDoesNotSayIsADash() {
        assertThat(run("jobs")).as(err::toString).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "id        name       state      step  reward  Pass@1 base -> best        cost     elapsed       left  remark",
                        "aaaa1111  rank=16    PAUSED     3/20    1.25       25.0 -> 50.0 %  1 min 42 s  1 h 10 min  1 min 5 s  the budget is used up",
                        "bbbb2222  tina-tiny  SUCCEEDED   2/2       -                    -           -           -          -");
    }

    @Test
    void ofAJobThatRunsWithoutTroubleTheRemarkTellsWhatItsStepsSpendMostTimeOn() {
        String running = PAUSED.replace("PAUSED", "RUNNING").replaceFirst("\"pauseReason\": \"[^\"]*\"", """
                "stepTime": {"bound": "LEARNING", "steps": 3, "shares": {"learning": 0.5},
                             "sentence": "Learning takes 50 % of a step: a faster device for the trainer would help."}""");
        gateway.answering("GET /api/v1/jobs?limit=1", 200, "{\"data\": [" + running + "], \"next\": null}");
        assertThat(run("jobs", "--limit", "1")).as(err::toString).isZero();
        assertThat(out.toString().lines()).last().asString().endsWith("  Learning takes 50 % of a step");
    }

    @Test
    void aFilterGoesToTheGateway() {
        gateway.answering("GET /api/v1/jobs?limit=5&state=RUNNING&tag=a", 200, "{\"data\": [], \"next\": null}");
        assertThat(run("jobs", "--state", "running", "--tag", "a", "--limit", "5"))
                .isZero();
        assertThat(out.toString()).startsWith("no job;");
    }

    @Test
    void moreJobsThanAskedForAreSaidToBeThere() {
        gateway.answering("GET /api/v1/jobs?limit=1", 200, "{\"data\": [" + OLDER + "], \"next\": \"bbbb2222\"}");
        assertThat(run("jobs", "--limit", "1")).isZero();
        assertThat(out.toString().lines()).last().isEqualTo("there are more; --limit shows them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause", "resume", "cancel"})
    void aJobIsSteeredByItsNameAndSaysHowItStands(String command) {
        gateway.answering("POST " + JOB + "/" + command, 200, PAUSED.replaceFirst("\\{", "{\"pending\": \"CANCEL\","));
        assertThat(run(command, "rank=16")).as(err::toString).isZero();
        assertThat(out.toString())
                .isEqualToIgnoringNewLines(
                        "job aaaa1111 (rank=16) is PAUSED after step 3 of 20; CANCEL comes with the end of the step that runs");
    }

    @Test
    void aRefusedCommandIsToldAsTheServiceToldIt() {
        gateway.answering("POST " + JOB + "/resume", 409, "{\"detail\": \"the job has SUCCEEDED\"}");
        assertThat(run("resume", "aaaa")).isEqualTo(1);
        assertThat(err.toString()).contains("refused with status 409: the job has SUCCEEDED");
    }

    @Test
    void nothingIsDeletedWhereNobodyCanBeAsked() {
        assertThat(run("delete", "aaaa")).isEqualTo(1);
        assertThat(err.toString()).contains("--yes deletes job " + ID + " (rank=16, PAUSED after step 3 of 20)");
    }

    @Test
    void deleteDeletes() {
        gateway.answering("DELETE " + JOB, 204, "");
        assertThat(run("delete", "aaaa", "--yes")).as(err::toString).isZero();
        assertThat(out.toString()).startsWith("deleted job " + ID);
    }

    @Test
    void logsSayWhatHappenedWhenAndWhy() {
        assertThat(run("logs", ID)).as(err::toString).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "2026-01-01T00:00:10Z  RUNNING after step 0 of 20",
                        "2026-01-01T00:00:20Z  step 1: reward 0.500, length 41.3, gradient 0.125, 9.50 s",
                        "2026-01-01T00:00:20Z  step 1: reward http absent 4 times: the grader answers 500",
                        "2026-01-01T00:00:30Z  policy version 1 judged on tiny/heldout: Pass@1 50.0 % (40.0 to 60.0)",
                        "2026-01-01T00:00:31Z  policy version 2 is not judged on tiny/heldout: no worker",
                        "2026-01-01T00:00:40Z  PAUSED after step 3 of 20: the budget is used up",
                        "2026-01-01T00:00:41Z  news: {\"of\":\"a newer gateway\"}");
    }

    @Test
    void theTailOfTheLogIsItsEndAndAsJsonItHoldsAll() {
        assertThat(run("logs", ID, "--tail", "2", "-o", "json")).isZero();
        JsonNode document = JsonMapper.shared().readTree(out.toString());
        assertThat(document.path("data")).hasSize(2);
        assertThat(document.at("/data/0/data/reason").asString()).isEqualTo("the budget is used up");
    }

    @Test
    void aFollowedLogGoesOnUntilTheJobHasEnded() {
        String ended = PAUSED.replace("PAUSED", "SUCCEEDED");
        gateway.close();
        try (ScriptedGateway own = new ScriptedGateway()) {
            gateway = own;
            own.answering("GET " + JOB, 200, ended)
                    .answering("GET " + JOB + "/log?limit=1000", 200, LOG)
                    .answering("GET " + JOB + "/log?limit=1000&after=7", 200, """
                            {"data": [{"id": 8, "type": "job", "data": {"state": "SUCCEEDED", "step": 20, "steps": 20}}]}""")
                    .answering("GET " + JOB + "/log?limit=1000&after=8", 200, "{\"data\": []}");
            assertThat(run("logs", "-f", ID, "--tail", "0")).as(err::toString).isZero();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        assertThat(out.toString()).isEqualToIgnoringNewLines("SUCCEEDED after step 20 of 20");
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--against", gateway.address().toString()));
        return Tina.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }
}
