package dev.tina.supervisor.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestartBackoffTest {

    private static final Duration SHORT_LIFE = Duration.ofMillis(5);

    private final RestartBackoff backoff =
            new RestartBackoff(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(30));

    @Test
    void delaysDoubleUpToTheLimit() {
        assertThat(new long[] {delay(SHORT_LIFE), delay(SHORT_LIFE), delay(SHORT_LIFE), delay(SHORT_LIFE)})
                .containsExactly(200, 400, 800, 1000);
    }

    @Test
    void longLifeForgetsEarlierDeaths() {
        delay(SHORT_LIFE);
        delay(SHORT_LIFE);

        assertThat(delay(Duration.ofSeconds(30))).isEqualTo(200);
        assertThat(delay(SHORT_LIFE)).isEqualTo(400);
    }

    private long delay(Duration life) {
        return backoff.after(life).toMillis();
    }
}
