package dev.tina.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    @Test
    void secondsAndDatesAreRead() {
        assertThat(RetryAfter.read("7", NOW)).contains(Duration.ofSeconds(7));
        assertThat(RetryAfter.read(" 0 ", NOW)).contains(Duration.ZERO);
        assertThat(RetryAfter.read("Mon, 30 Nov 2026 12:01:00 GMT", NOW)).contains(Duration.ofMinutes(1));
        assertThat(RetryAfter.read("Mon, 30 Nov 2026 11:00:00 GMT", NOW)).contains(Duration.ZERO);
    }

    @Test
    void whatIsNeitherIsNoWait() {
        for (String text : new String[] {"", "soon", "-1", "1.5", "9999999"}) {
            assertThat(RetryAfter.read(text, NOW)).as(text).isEmpty();
        }
    }

    @Test
    void aDateIsNoWaitInSeconds() {
        assertThat(RetryAfter.seconds(" 7 ")).contains(Duration.ofSeconds(7));
        assertThat(RetryAfter.seconds("Mon, 30 Nov 2026 12:01:00 GMT")).isEmpty();
    }
}
