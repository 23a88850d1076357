package dev.tina.policy.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainMemoryTest {

    @TempDir
    private Path folder;

    @Test
    void itIsWhatTheSystemHasAvailable() throws IOException {
        assertThat(system(8_000).free()).isEqualTo(8_000L * 1024);
    }

    @Test
    void theControlGroupsLimitCountsWhereItLeavesLess() throws IOException {
        MainMemory memory = system(8_000);
        group("5000000", "4000000");
        assertThat(memory.free()).isEqualTo(5_000_000 - 4_000_000 + 500_000);
        group("max", "4000000");
        assertThat(memory.free()).isEqualTo(8_000L * 1024);
        group("3000000", "4000000");
        assertThat(memory.free()).isZero();
    }

    @Test
    void allThereIsIsTheSystemsOrTheControlGroups() throws IOException {
        MainMemory memory = system(8_000);
        assertThat(memory.total()).isEqualTo(16_000L * 1024);
        assertThat(memory.isLimited()).isFalse();
        group("5000000", "4000000");
        assertThat(memory.total()).isEqualTo(5_000_000);
        assertThat(memory.isLimited()).isTrue();
        group("max", "4000000");
        assertThat(memory.isLimited()).isFalse();
    }

    @Test
    void aSystemThatDoesNotSayIsTakenToHaveTwoGibibytes() {
        assertThat(new MainMemory(folder.resolve("absent"), folder).free()).isEqualTo(2L << 30);
    }

    private MainMemory system(int availableKib) throws IOException {
        Path meminfo = folder.resolve("meminfo");
        Files.writeString(
                meminfo, "MemTotal:       16000 kB\nMemFree:  100 kB\nMemAvailable:   " + availableKib + " kB\n");
        return new MainMemory(meminfo, folder);
    }

    private void group(String most, String used) throws IOException {
        Files.writeString(folder.resolve("memory.max"), most + "\n");
        Files.writeString(folder.resolve("memory.current"), used + "\n");
        Files.writeString(folder.resolve("memory.stat"), "anon 3\ninactive_file 500000\nactive_file 7\n");
    }
}
