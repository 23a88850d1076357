package dev.tina.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

class TransientRetryTest {

    @Test
    void databaseThatIsAwayPassesAndWhatItRefusesDoesNot() {
        assertThat(TransientFailure.isOne(new RuntimeException(new DataAccessResourceFailureException("away"))))
                .isTrue();
        assertThat(TransientFailure.isOne(new DataIntegrityViolationException("refused")))
                .isFalse();
    }

    @Test
    void workIsRepeatedWhileTheFaultPasses() {
        int[] tries = {0};
        new TransientRetry(Duration.ofMillis(1), Duration.ofSeconds(60)).run(() -> {
            if (tries[0]++ < 3) {
                throw new DataAccessResourceFailureException("away");
            }
        });
        assertThat(tries[0]).isEqualTo(4);
        assertThatThrownBy(() -> new TransientRetry(Duration.ofMillis(1), Duration.ofSeconds(60)).run(() -> {
                    throw new DataIntegrityViolationException("refused");
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
