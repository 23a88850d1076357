package dev.tina.supervisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogLinesTest {

    @TempDir
    Path folder;

    @Test
    void eachLineIsReadOnceWhenItIsWhole() throws IOException {
        Path file = folder.resolve("supervisor.log");
        var lines = new LogLines(file);
        assertThat(lines.gained()).isEmpty();

        Files.writeString(file, "tina: waiting für Postgres\nhalf a");
        assertThat(lines.gained()).containsExactly("tina: waiting für Postgres");
        assertThat(lines.gained()).isEmpty();

        Files.writeString(file, " line\nanother\n", StandardOpenOption.APPEND);
        assertThat(lines.gained()).containsExactly("half a line", "another");
    }
}
