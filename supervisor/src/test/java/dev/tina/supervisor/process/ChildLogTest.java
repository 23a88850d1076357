package dev.tina.supervisor.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildLogTest {

    @TempDir
    Path folder;

    @Test
    void logOfTheRunBeforeIsSetAside() throws Exception {
        Path file = folder.resolve("logs/gateway.log");
        try (var log = new ChildLog(file)) {
            log.line("first run");
        }
        try (var log = new ChildLog(file)) {
            log.line("second run");
        }

        assertThat(Files.readAllLines(file)).containsExactly("second run");
        assertThat(Files.readAllLines(folder.resolve("logs/gateway.log.1"))).containsExactly("first run");
    }

    @Test
    void lineThatCannotBeWrittenIsStillAtHandAndStopsNobody() throws Exception {
        var log = new ChildLog(folder.resolve("a.log"));
        log.close(); // as good as a full disk
        log.line("late");

        assertThat(log.lastLines()).containsExactly("late");
    }

    @Test
    void lastTwelveLinesAreAtHand() throws Exception {
        try (var log = new ChildLog(folder.resolve("a.log"))) {
            for (int i = 1; i <= 30; i++) {
                log.line("line " + i);
            }

            assertThat(log.lastLines()).hasSize(12).startsWith("line 19").endsWith("line 30");
        }
    }
}
