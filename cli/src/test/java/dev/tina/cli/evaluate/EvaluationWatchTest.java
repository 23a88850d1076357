package dev.tina.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.cli.client.ManualClock;
import dev.tina.cli.client.ScriptedGateway;
import dev.tina.cli.client.TinaApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationWatchTest {

    private static final String EVALUATION = "GET /api/v1/evaluations/e1";

    private final ManualClock clock = new ManualClock();
    private final List<String> said = new ArrayList<>();

    @Test
    void progressIsToldAtEachTwentiethAndOnceASecondAtMost() throws Exception {
        try (var gateway = new ScriptedGateway()) {
            for (String progress : List.of(
                    progress(0, 0),
                    progress(0, 0),
                    progress(100, 0),
                    progress(100, 4),
                    progress(100, 7),
                    progress(100, 100))) {
                gateway.answering(EVALUATION, 200, evaluation("RUNNING"))
                        .answering(EVALUATION + "/progress", 200, progress);
            }
            gateway.answering(EVALUATION, 200, evaluation("CANCELLED"));
            var api = new TinaApi(gateway.address(), null, Duration.ZERO, clock);
            assertThat(new EvaluationWatch(api, said::add, clock).follow("e1").state())
                    .isEqualTo("CANCELLED");
        }
        assertThat(said).containsExactly("svamp: being prepared", "svamp: 7 of 100 groups", "svamp: 100 of 100 groups");
        assertThat(clock.nanos()).isEqualTo(Duration.ofSeconds(6).toNanos());
    }

    private static String progress(int groups, int scored) {
        return "{\"groups\": " + groups + ", \"scored\": " + scored + "}";
    }

    private static String evaluation(String state) {
        return "{\"id\": \"e1\", \"policyVersion\": 0, \"samplesPerTask\": 8, \"taskSet\": \"benchmark:svamp\","
                + " \"state\": \"" + state + "\"}";
    }
}
