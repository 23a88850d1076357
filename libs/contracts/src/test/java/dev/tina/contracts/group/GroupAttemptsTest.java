package dev.tina.contracts.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GroupAttemptsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void firstRequestIsAttemptOne() {
        assertThat(new GroupAttempts(0, 0, 0).next()).isEqualTo(1);
        assertThat(new GroupAttempts(0, 0, 0).isExhausted(1)).isFalse();
    }

    @Test
    void attemptThatNobodyTookIsAskedForUnderTheSameNumberHoweverOften() {
        GroupAttempts waiting = new GroupAttempts(3, 2, 90);
        assertThat(waiting.isSpent()).isFalse();
        assertThat(waiting.next()).isEqualTo(3);
        assertThat(waiting.isExhausted(3)).isFalse();
    }

    @Test
    void attemptThatAWorkerTookIsSpentAndTheLastOneExhaustsTheGroup() {
        GroupAttempts taken = new GroupAttempts(3, 3, 3);
        assertThat(taken.next()).isEqualTo(4);
        assertThat(taken.isExhausted(4)).isFalse();
        assertThat(taken.isExhausted(3)).isTrue();
    }

    @Test
    void eachRequestHasTwiceTheTimeOfTheOneBefore() {
        Duration first = Duration.ofSeconds(5);
        assertThat(new GroupAttempts(0, 0, 0).deadline(NOW, first)).isEqualTo(NOW.plusSeconds(5));
        assertThat(new GroupAttempts(1, 1, 1).deadline(NOW, first)).isEqualTo(NOW.plusSeconds(10));
        assertThat(new GroupAttempts(1, 0, 2).deadline(NOW, first)).isEqualTo(NOW.plusSeconds(20));
    }
}
