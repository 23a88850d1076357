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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TrainCommandTest {

    private static final String JOB = "GET /api/v1/jobs/j1";
    private static final String EVALUATIONS = "GET /api/v1/evaluations?limit=1000&jobId=j1";
    private static final String EMPTY = "{\"data\": []}";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private ScriptedGateway gateway;

    @BeforeEach
    void aJobThatNobodyJudges() throws IOException {
        gateway = new ScriptedGateway()
                .answering("POST /api/v1/jobs", 201, job("QUEUED", ""))
                .answering(EVALUATIONS, 200, EMPTY)
                .answering(JOB + "/steps", 200, EMPTY)
                .answering(JOB + "/checkpoints", 200, """
                        {"data": [{"policyVersion": 0, "step": 0, "uri": "file:///store/abc", "sha256": "abc",
                                   "createdAt": "2026-01-01T00:00:00Z", "best": false, "nearTransition": false}]}""");
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void settingsGoOutAsOverridesAndTheJobIsFollowedToItsEnd() {
        gateway.answering(JOB, 200, job("RUNNING", "")).answering(JOB, 200, job("SUCCEEDED", ""));
        assertThat(train("limr@clean", "--set", "lora.rank=16", "--set", "learningRate=5e-7"))
                .as(err::toString)
                .isZero();
        JsonNode body = JsonMapper.shared().readTree(gateway.posted().getFirst());
        assertThat(body.toString())
                .isEqualTo(
                        "{\"recipe\":\"limr@clean\",\"overrides\":{\"lora\":{\"rank\":16},\"learningRate\":5.0E-7}}");
        assertThat(out.toString())
                .contains("job j1, 2 steps")
                .contains("device-seconds: 4.0 (rollout 4.0)")
                .contains("adapter:   file:///store/abc (policy version 0, sha256 abc)");
    }

    @Test
    void jobThatPausesByItselfIsToldWithTheReason() {
        gateway.answering(JOB, 200, job("PAUSED", "\"pauseReason\": \"the budget is used up\","));
        assertThat(train("limr")).isEqualTo(1);
        assertThat(err.toString()).contains("the job is PAUSED after step 1: the budget is used up");
    }

    @Test
    void failedEvaluationIsToldOnceAndTheJobIsFollowedToItsEnd() throws IOException {
        gateway.close();
        gateway = new ScriptedGateway()
                .answering("POST /api/v1/jobs", 201, judgedJob("QUEUED"))
                .answering(JOB, 200, judgedJob("RUNNING"))
                .answering(JOB, 200, judgedJob("SUCCEEDED"))
                .answering(JOB + "/steps", 200, """
                        {"data": [{"step": 1, "policyVersion": 1, "metrics": {}, "seconds": 1.0}]}""")
                .answering(JOB + "/checkpoints", 200, """
                        {"data": [{"policyVersion": 1, "step": 1, "uri": "file:///store/abc", "sha256": "abc",
                                   "createdAt": "2026-01-01T00:00:00Z", "best": false, "nearTransition": false}]}""")
                .answering(EVALUATIONS, 200, """
                        {"data": [{"id": "e0", "jobId": "j1", "policyVersion": 0, "state": "FAILED", "samplesPerTask": 4,
                                   "failure": "heldout.jsonl is not there"}]}""")
                .answering(EVALUATIONS, 200, """
                        {"data": [{"id": "e0", "jobId": "j1", "policyVersion": 0, "state": "FAILED", "samplesPerTask": 4,
                                   "failure": "heldout.jsonl is not there"},
                                  {"id": "e1", "jobId": "j1", "policyVersion": 1, "state": "COMPLETED", "tasks": 8,
                                   "samplesPerTask": 4, "passAt1": {"value": 0.5, "low": 0.4, "high": 0.6}}]}""");
        assertThat(train("limr")).as(err::toString).isEqualTo(1);
        assertThat(out.toString())
                .containsOnlyOnce("policy version 0, held-out tasks: Pass@1 FAILED: heldout.jsonl is not there")
                .contains("  before  not judged")
                .contains("  after   sampled 50.0 %")
                .contains("adapter:   file:///store/abc (policy version 1, sha256 abc)")
                .doesNotContain("points");
        assertThat(err.toString()).isEmpty();
    }

    private int train(String... arguments) {
        var all =
                new ArrayList<>(List.of("train", "--against", gateway.address().toString()));
        all.addAll(List.of(arguments));
        System.setProperty("tina.home", "/nowhere");
        try {
            return Tina.commandLine()
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err))
                    .execute(all.toArray(String[]::new));
        } finally {
            System.clearProperty("tina.home");
        }
    }

    private static String judgedJob(String state) {
        return job(state, "")
                .replace("\"evaluation\": null", "\"evaluation\": {}")
                .replace("\"steps\": 2", "\"steps\": 2, \"policyVersion\": 1");
    }

    private static String job(String state, String more) {
        return """
                {"id": "j1", "state": "%s", %s "step": 1, "steps": 2, "recipe": {"evaluation": null},
                 "cost": {"deviceSeconds": {"rollout": 4.0}}}""".formatted(state, more);
    }
}
