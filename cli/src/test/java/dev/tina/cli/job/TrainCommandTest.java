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
        assertThat(train("limr")).isEqualTo(5);
        assertThat(out.toString())
                .contains("the job is PAUSED after step 1: the budget is used up")
                .contains("  ./tina resume j1 --against " + gateway.address());
    }

    @Test
    void aNameTagsAndANoteGoOutWithTheRequestAndDetachLeavesTheJob() {
        gateway.answering(JOB, 200, job("QUEUED", ""));
        assertThat(train("limr", "--name", "first try", "--tag", "a", "--tag", "b", "--note", "why not", "--detach"))
                .isZero();
        JsonNode body = JsonMapper.shared().readTree(gateway.posted().getFirst());
        assertThat(body.path("name").asString()).isEqualTo("first try");
        assertThat(body.path("tags").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(body.path("note").asString()).isEqualTo("why not");
        assertThat(out.toString())
                .contains("job j1 goes on; to follow, pause or end it:")
                .contains("  ./tina follow j1 --against " + gateway.address());
    }

    @Test
    void aJobThatLearnedNothingEndsWithFourAndSaysWhy() {
        gateway.answering(JOB, 200, job("SUCCEEDED", """
                "outcome": {"kind": "NOTHING_LEARNED", "sentence": "No step had a gradient."},
                "signals": {"groups": 8, "withoutGradient": 1.0, "truncated": 0.25, "absentRewards": 1.0,
                            "absentReasons": [{"reward": "http", "reason": "the address is not allowed", "count": 64}]},"""));
        assertThat(train("limr")).as(err::toString).isEqualTo(4);
        assertThat(out.toString())
                .contains("note: 100.0 % of the groups give no gradient")
                .contains("note: 25.0 % of the completions are cut off")
                .contains("  http, 64 times: the address is not allowed")
                .contains("No step had a gradient.")
                .contains("groups without a gradient 100.0 %, completions cut off 25.0 %, rewards absent 100.0 %");
    }

    @Test
    void whereTheBaseIsBestTheSummarySaysSoInTheJobsWordsAndHowToGetTheLastVersion() {
        gateway.answering(JOB, 200, job("SUCCEEDED", """
                "bestVersion": 0, "outcome": {"kind": "NOT_BETTER", "sentence": "TRAINING DID NOT HELP: version 0 is best."},
                "headline": {"taskSet": "tiny/heldout",
                  "base": {"policyVersion": 0, "passAt1": {"value": 0.5, "low": 0.4, "high": 0.6}},
                  "best": {"policyVersion": 0, "passAt1": {"value": 0.5, "low": 0.4, "high": 0.6}},
                  "last": {"policyVersion": 2, "passAt1": {"value": 0.25, "low": 0.2, "high": 0.3}, "greedy": 0.125}},
                "heldOut": {"sentence": "256 held-out tasks; none is a training task."},"""));
        assertThat(train("limr")).isZero();
        assertThat(out.toString())
                .contains("Pass@1 on the held-out tasks of tiny/heldout")
                .containsOnlyOnce("TRAINING DID NOT HELP: version 0 is best.")
                .doesNotContain("points from base to best")
                .contains("256 held-out tasks; none is a training task.")
                .containsPattern("last +2 +25.0 % \\(20.0 to 30.0\\) +12.5 %")
                .contains("./tina export j1 --checkpoint last --output tina-j1 --against " + gateway.address());
    }

    @Test
    void aBestVersionThatOnlyEqualsTheBaseIsNoGainEither() {
        gateway.answering(JOB, 200, job("SUCCEEDED", """
                "bestVersion": 2, "outcome": {"kind": "NOT_BETTER", "sentence": "TRAINING DID NOT HELP: both have 50.0 %."},
                "headline": {"taskSet": "tiny/heldout",
                  "base": {"policyVersion": 0, "passAt1": {"value": 0.5, "low": 0.4, "high": 0.6}},
                  "best": {"policyVersion": 2, "passAt1": {"value": 0.5, "low": 0.4, "high": 0.6}}},"""));
        assertThat(train("limr")).isZero();
        assertThat(out.toString())
                .containsOnlyOnce("TRAINING DID NOT HELP: both have 50.0 %.")
                .doesNotContain("points from base to best");
    }

    @Test
    void aDryRunMakesNoJobAndShowsThePlan() {
        gateway.answering("POST /api/v1/jobs/plan", 200, """
                {"name": "rank=16", "recipeName": "limr", "baseFolder": "/models/base", "tasks": 16,
                 "recipe": {"taskSet": "tiny/train", "lora": {"rank": 16}},
                 "prompts": [{"taskId": "t1", "text": "What is 3 + 4?", "tokens": 9}],
                 "tooLong": {"count": 2, "of": 16, "taskIds": ["t7", "t9"]}, "heldOut": null,
                 "memory": {"bytes": 2100000000, "of": 9600000000, "layersKept": 20, "layers": 28, "parts": []},
                 "work": {"steps": 2, "promptsPerStep": 3, "groupSize": 4, "completions": 24, "evaluations": 0},
                 "estimate": {"deviceSeconds": 185.0, "dollars": 0.25, "basis": "as the last job on this machine"}}""");
        assertThat(train("limr", "--dry-run", "--set", "lora.rank=16"))
                .as(err::toString)
                .isZero();
        assertThat(out.toString().lines())
                .startsWith(
                        "plan of rank=16, recipe limr; no job is made",
                        "base:      /models/base",
                        "tasks:     16 of tiny/train",
                        "too long:  2 of 16 prompts are over lengths.prompt, such as t7, t9",
                        "held out:  none, so nothing will be judged",
                        "memory:    2.10 GB of the 9.60 GB that the trainer plans with, 20 of 28 layers kept;"
                                + " './tina plan' tells it part by part",
                        "work:      2 steps, each of 3 prompts × 4 completions: 24 completions; 0 evaluations",
                        "will take: 3 min 5 s of device time, 0.2500 $ (as the last job on this machine)",
                        "",
                        "prompt of task t1, 9 tokens:",
                        "  | What is 3 + 4?")
                .contains("  lora.rank:                   16");
    }

    @Test
    void helpListsTheExitStatuses() {
        assertThat(train("--help")).isZero();
        assertThat(out.toString()).contains("Exit status:", "4   the job has learned nothing", "5   the job paused");
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
                .contains("  version 0  not judged")
                .contains("  version 1  50.0 % (40.0 to 60.0)")
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
