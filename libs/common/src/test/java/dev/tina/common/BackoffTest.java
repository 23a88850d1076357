package dev.tina.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(1));

    @Test
    void waitsDoubleUpToTheLongest() {
        assertThat(IntStream.rangeClosed(1, 5)
                        .mapToObj(backoff::before)
                        .map(Duration::toMillis)
                        .toList())
                .containsExactly(200L, 400L, 800L, 1000L, 1000L);
    }

    @Test
    void noNumberOfTriesIsTooLarge() {
        assertThat(backoff.before(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(1));
    }
}
