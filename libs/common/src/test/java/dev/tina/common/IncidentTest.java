package dev.tina.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class IncidentTest {

    @Test
    void ourOwnExceptionsSpeakForThemselves() {
        Throwable ours = Assertions.catchThrowable(() -> Require.notBlank("name", " "));
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
}
