package dev.tina.policy.memory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A graphics processor's memory, as its driver's nvidia-smi tells it. */
final class GpuMemory {

    private static final Logger log = LoggerFactory.getLogger(GpuMemory.class);
    private static final long DEADLINE_SECONDS = 10;

    /** Of a device whose driver does not say. */
    private static final long UNKNOWN = 8L << 30;

    private final Supplier<List<String>> driver;

    /** @param driver gives lines such as {@code 46068, 45500}: MiB in all and free */
    GpuMemory(Supplier<List<String>> driver) {
        this.driver = driver;
    }

    static GpuMemory ofDriver(int index) {
        return new GpuMemory(() -> ask(List.of(
                "nvidia-smi",
                "--id=" + index,
                "--query-gpu=memory.total,memory.free",
                "--format=csv,noheader,nounits")));
    }

    /** In bytes; 8 GiB where the driver does not say. */
    long total() {
        return bytes(0);
    }

    /** Now, in bytes; 8 GiB where the driver does not say. */
    long free() {
        return bytes(1);
    }

    private long bytes(int column) {
        List<String> lines = driver.get();
        if (lines.size() != 1 || !lines.getFirst().matches("\\d{1,9}, *\\d{1,9}")) {
            return UNKNOWN;
        }
        return Long.parseLong(lines.getFirst().split(", *", -1)[column]) << 20;
    }

    private static List<String> ask(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
            }
            process.destroyForcibly();
        } catch (IOException e) {
            log.info("the device is taken to have 8 GiB, since nvidia-smi could not be asked: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }
}
