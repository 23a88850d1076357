package dev.tina.cli.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.cli.Tina;
import dev.tina.cli.client.ScriptedGateway;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class CostCommandTest {

    private static final String JOB = "00000000-0000-0001-0000-000000000002";

    private final StringWriter out = new StringWriter();

    @Test
    void unknownCostIsCalledSoAndThePapersStandsBesideIt() throws IOException {
        try (var gateway = new ScriptedGateway()
                .answering("GET /api/v1/jobs/" + JOB, 200, """
                        {"id": "00000000-0000-0001-0000-000000000002", "state": "RUNNING", "step": 1, "steps": 2, "cost": {"lines": [
                           {"role": "ROLLOUT", "device": "NVIDIA L40S", "deviceSeconds": 36.0, "discardedSeconds": 1.5, "dollars": 0.01},
                           {"role": "LEARNING", "device": "cpu", "deviceSeconds": 4.0, "discardedSeconds": 0.0, "unknown": "no price for cpu"}],
                         "idleUnknown": "waiting is not counted on cpu",
                         "dollars": {"rollout": 0.01, "unknown": "no price for cpu"}}}""")
                .answering("GET /api/v1/costs/published", 200, """
                        {"source": "the paper", "tasks": [{"item": "LIMR", "training": 4, "evaluation": null, "total": 8}],
                         "comparison": [{"model": "Tina", "dollars": 14, "gpuHours": 14, "sampledOutputs": 28000}]}""")) {
            int status = Tina.commandLine()
                    .setOut(new PrintWriter(out))
                    .execute("cost", JOB, "--against", gateway.address().toString());
            assertThat(status).isZero();
        }
        assertThat(out.toString().lines())
                .containsExactly(
                        "job " + JOB,
                        "  role        device                    device-seconds   discarded      dollars",
                        "  rollout     NVIDIA L40S                         36.0         1.5     0.010000",
                        "  learning    cpu                                  4.0         0.0      unknown",
                        "  total unknown: no price for cpu",
                        "  per step unknown: no price for cpu",
                        "  per point of held-out Pass@1 gained unknown: no price for cpu",
                        "  idle: waiting is not counted on cpu",
                        "",
                        "as published: the paper",
                        "  dollars                                   training  evaluation      both",
                        "  LIMR                                             4           -         8",
                        "  to train                                   dollars   GPU-hours   samples",
                        "  Tina                                            14          14     28000");
    }
}
