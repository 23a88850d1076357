package dev.tina.policy.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreeMemoryTest {

    @TempDir
    private Path folder;

    @Test
    void itIsWhatTheSystemHasAvailable() throws IOException {
        assertThat(system(8_000).bytes()).isEqualTo(8_000L * 1024);
    }

    @Test
    void theControlGroupsLimitCountsWhereItLeavesLess() throws IOException {
        FreeMemory memory = system(8_000);
        group("5000000", "4000000");
        assertThat(memory.bytes()).isEqualTo(5_000_000 - 4_000_000 + 500_000);
        group("max", "4000000");
        assertThat(memory.bytes()).isEqualTo(8_000L * 1024);
        group("3000000", "4000000");
        assertThat(memory.bytes()).isZero();
    }

    @Test
    void aSystemThatDoesNotSayIsTakenToHaveTwoGibibytes() {
        assertThat(new FreeMemory(folder.resolve("absent"), folder).bytes()).isEqualTo(2L << 30);
    }

    private FreeMemory system(int availableKib) throws IOException {
        Path meminfo = folder.resolve("meminfo");
        Files.writeString(
                meminfo, "MemTotal:       16000 kB\nMemFree:  100 kB\nMemAvailable:   " + availableKib + " kB\n");
        return new FreeMemory(meminfo, folder);
    }

    private void group(String most, String used) throws IOException {
        Files.writeString(folder.resolve("memory.max"), most + "\n");
        Files.writeString(folder.resolve("memory.current"), used + "\n");
        Files.writeString(folder.resolve("memory.stat"), "anon 3\ninactive_file 500000\nactive_file 7\n");
    }
}
