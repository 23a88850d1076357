package dev.tina.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryTest {

    private static final String JOB = "GET /api/v1/jobs/j1";
    private static final String RUNNING = "{\"id\": \"j1\", \"state\": \"RUNNING\", \"step\": 1, \"steps\": 2}";

    private final ManualClock clock = new ManualClock();
    private final List<String> told = new ArrayList<>();

    @Test
    void aSystemThatGoesAwayAndComesBackIsToldOfOnceEach() throws Exception {
        try (ScriptedGateway gateway = new ScriptedGateway().answering(JOB, 200, RUNNING)) {
            for (int restart = 0; restart < 8; restart++) {
                gateway.answering(JOB, 503, "{}");
            }
            gateway.answering(JOB, 200, RUNNING);
            TinaApi api = api(gateway);
            api.job("j1");
            assertThat(told).isEmpty();
            api.job("j1");
            assertThat(told)
                    .containsExactly(
                            "the system does not answer; waiting for it, for 600 s at most",
                            "the system answers again");
        }
    }

    @Test
    void aSystemThatNeverAnsweredIsGivenUpSooner() throws IOException {
        try (ScriptedGateway gateway = new ScriptedGateway().answering(JOB, 503, "{}")) {
            assertThatExceptionOfType(CommandFailure.class)
                    .isThrownBy(() -> api(gateway).job("j1"));
            assertThat(clock.nanos())
                    .isBetween(Duration.ofSeconds(20).toNanos(), Duration.ofSeconds(24).toNanos());
        }
    }

    private TinaApi api(ScriptedGateway gateway) {
        Retry retry = new Retry(Duration.ofSeconds(20), Duration.ofSeconds(600), clock, told::add);
        return new TinaApi(gateway.address(), null, retry);
    }
}
