package dev.tina.device.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Programs in the driver's place. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class NvidiaSmiTest {

    @TempDir
    Path folder;

    private NvidiaSmi program(String text, Duration deadline) throws IOException {
        Path file = Files.writeString(folder.resolve("nvidia-smi"), "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return new NvidiaSmi(file.toString(), deadline);
    }

    @Test
    void everyGpuIsALine() throws IOException {
        NvidiaSmi two = program(
                "echo '0, GPU-a, NVIDIA L40S, 46068, 570.1'; echo '1, GPU-b, NVIDIA L40S, 46068, 570.1'",
                Duration.ofSeconds(20));
        assertThat(two.gpus().orElseThrow()).extracting(Gpu::uuid).containsExactly("GPU-a", "GPU-b");
    }

    @Test
    void itIsToldWhatToAsk() throws Exception {
        assertThat(program("echo \"$@\"", Duration.ofSeconds(20)).query("name", "--id=3"))
                .isEqualTo(List.of("--query-gpu=name --format=csv,noheader,nounits --id=3"));
    }

    @Test
    void aProgramThatFailsOrIsNotThereTellsOfNoGpu() throws IOException {
        assertThat(program("echo 'Failed to initialize NVML'; exit 9", Duration.ofSeconds(20))
                        .gpus())
                .isEmpty();
        assertThat(new NvidiaSmi(folder.resolve("nothing").toString(), Duration.ofSeconds(1)).gpus())
                .isEmpty();
    }

    @Test
    void aProgramThatHangsIsLeft() throws IOException {
        NvidiaSmi hanging = program("exec sleep 600", Duration.ofMillis(100));
        assertThat(hanging.gpus()).isEmpty();
        assertThatThrownBy(() -> hanging.query("name")).isInstanceOf(TimeoutException.class);
    }
}
