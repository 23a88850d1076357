package dev.tina.service.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.common.FileFault;
import dev.tina.common.Incident;
import dev.tina.contracts.group.RewardSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

class IncidentTest {

    @Test
    void ourOwnExceptionsSpeakForThemselves() {
        Throwable ours = Assertions.catchThrowable(() -> new RewardSpec(" ", 1, Map.of()));
        assertThat(Incident.reason("reading", ours)).isEqualTo("name must be a text, was blank");
        assertThat(Incident.reason("reading", new IllegalStateException("made here")))
                .isEqualTo("made here");
    }

    @Test
    void messagesOfJavaNeverPass() {
        Throwable javas = Assertions.catchThrowable(() -> List.of(1).iterator().remove());
        assertThat(Incident.reason("reading", javas))
                .matches("reading failed for a reason nobody foresaw; .* incident [0-9a-f-]{36}");
        Throwable argument = Assertions.catchThrowable(() -> java.util.UUID.fromString("x".repeat(2)));
        assertThat(Incident.reason("reading", argument)).contains("incident").doesNotContain("UUID");
    }

    @Test
    void missingFileIsNamed() {
        UncheckedIOException said = new UncheckedIOException("cannot write it", new NoSuchFileException("/a"));
        assertThat(FileFault.inWords(said)).isEqualTo("cannot write it: /a is not there");
        assertThat(FileFault.inWords(new UncheckedIOException(new NoSuchFileException("/a"))))
                .isEqualTo("/a is not there");
        assertThat(FileFault.inWords(new IOException("x"))).contains("incident").doesNotContain("IOException");
    }

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
