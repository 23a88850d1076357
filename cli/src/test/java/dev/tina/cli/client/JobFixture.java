package dev.tina.cli.client;

import java.io.IOException;
import java.nio.file.Path;

/** A gateway that knows one job: two steps, three versions of which the first is the best, one adapter for all. */
public final class JobFixture {

    public static final String ID = "00000000-0000-0001-0000-000000000002";
    public static final String HOSTILE = "</pre><script>alert(1)</script>\\u0000\\u202e<img src='http://x/'>";

    private static final String JOB = """
            {"id": "%s", "state": "SUCCEEDED", "step": 2, "steps": 2, "createdAt": "2026-01-01T00:00:00Z",
             "transitionStep": 1, "bestVersion": 0,
             "outcome": {"kind": "NOT_BETTER", "sentence": "TRAINING DID NOT HELP: version 0 is the best of 2 judged."},
             "stepTime": {"bound": "SAMPLING", "steps": 2, "shares": {"sampling": 0.75, "learning": 0.25},
                "sentence": "Sampling takes 75 % of a step: more rollout workers would help; learning 25 %."},
             "heldOut": {"sentence": "8 held-out tasks; none is a training task."},
             "headline": {"taskSet": "tiny/heldout",
                "base": {"policyVersion": 0, "passAt1": {"value": 0.625, "low": 0.5, "high": 0.875}},
                "best": {"policyVersion": 0, "passAt1": {"value": 0.625, "low": 0.5, "high": 0.875}},
                "last": {"policyVersion": 2, "passAt1": {"value": 0.5, "low": 0.25, "high": 0.75}}},
             "signals": {"groups": 4, "withoutGradient": 0.75, "truncated": 0.125, "absentRewards": 0.5,
                "absentReasons": [{"reward": "http", "reason": "no <answer>", "count": 2}]},
             "recipe": {"base": "models/<small>", "taskSet": "hf:org/data?split=train", "lora": {"rank": 4, "alpha": 8},
                        "evaluation": {"taskSet": "tiny/heldout"}, "prompt": {"examples": []}},
             "cost": {"lines": [
               {"role": "ROLLOUT", "device": "l40s", "deviceSeconds": 3600, "discardedSeconds": 0, "dollars": 1.0},
               {"role": "LEARNING", "device": "cpu", "deviceSeconds": 2.5, "discardedSeconds": 0.0,
                "unknown": "no price for cpu"}],
              "deviceSeconds": {"rollout": 3600, "learning": 2.5}, "discardedSeconds": 0.0,
              "dollars": {"unknown": "no price for cpu"}}}""";

    private static final String STEPS = """
            {"data": [
              {"step": 1, "policyVersion": 1, "metrics": {"reward": 0.5, "rewards/format/mean": 0.25}, "seconds": 2},
              {"step": 2, "policyVersion": 2, "metrics": {"reward": 0.75, "rewards/format/mean": 0.5}, "seconds": 2}]}""";

    private static final String CHECKPOINT = """
            {"policyVersion": %1$d, "step": %1$d, "uri": "%2$s", "sha256": "%3$s", "best": %4$s,
             "nearTransition": false, "createdAt": "2026-01-01T00:00:0%1$d.5Z"}""";

    private static final String EVALUATIONS = """
            {"data": [
              {"id": "e2", "state": "COMPLETED", "policyVersion": 2, "taskSet": "tiny/heldout", "tasks": 8, "samplesPerTask": 4,
               "passAt1": {"value": 0.5, "low": 0.25, "high": 0.75}},
              {"id": "e0", "state": "COMPLETED", "policyVersion": 0, "taskSet": "tiny/heldout", "tasks": 8, "samplesPerTask": 4, "greedy": 0.625,
               "truncated": 3, "unjudged": 1, "passAt1": {"value": 0.625, "low": 0.5, "high": 0.875}}]}""";

    private static final String SAMPLES = """
            {"data": [{"taskId": "t<1>", "referenceAnswer": "7", "prompt": [{"role": "user", "content": "3 + 4?"}],
                       "completions": [{"text": "%s", "tokens": 9, "reward": 1.5, "rewards": {"accuracy": 1.0},
                                        "absent": {"http": "no <answer>"}}]}]}""";

    private static final String PROVENANCE = """
            {"baseFolder": "BASE", "baseSha256": "b…", "made": {
              "taskSet": {"name": "hf:org/data?split=train", "sha256": "d…", "revision": "c0ffee"},
              "evaluationTaskSet": null, "recipeSha256": "ee", "codeVersion": "1.2", "codeRevision": null}}""";

    private JobFixture() {}

    /**
     * @param base folder of the base
     * @param adapter folder of the adapter
     * @param sha256 what its weights are said to have
     */
    public static ScriptedGateway gateway(Path base, Path adapter, String sha256) throws IOException {
        String job = "GET /api/v1/jobs/" + ID;
        String uri = adapter.toAbsolutePath().toUri().toString();
        String checkpoints = "{\"data\": [" + CHECKPOINT.formatted(0, uri, sha256, "true") + ","
                + CHECKPOINT.formatted(1, uri, sha256, "false") + "," + CHECKPOINT.formatted(2, uri, sha256, "false")
                + "]}";
        return new ScriptedGateway()
                .answering(job, 200, JOB.replace("%s", ID))
                .answering(job + "/steps", 200, STEPS)
                .answering(job + "/checkpoints", 200, checkpoints)
                .answering(
                        job + "/provenance",
                        200,
                        PROVENANCE
                                .replace("BASE", base.toAbsolutePath().toString())
                                .replace("b…", "b".repeat(64))
                                .replace("d…", "d".repeat(64)))
                .answering("GET /api/v1/evaluations?limit=1000&jobId=" + ID, 200, EVALUATIONS)
                .answering(job + "/steps/1/samples", 200, SAMPLES.replace("%s", HOSTILE))
                .answering(job + "/steps/2/samples", 200, "{\"data\": []}");
    }
}
