package dev.tina.policy.memory;

import dev.tina.device.machine.NvidiaSmi;
import dev.tina.device.machine.VisibleGpus;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A graphics processor's memory, as its driver's nvidia-smi tells it. */
final class GpuMemory {

    private static final Logger log = LoggerFactory.getLogger(GpuMemory.class);

    /** Of a device whose driver does not say. */
    private static final long UNKNOWN = 8L << 30;

    private final Supplier<List<String>> driver;

    /** @param driver gives lines such as {@code 46068, 45500}: MiB in all and free */
    GpuMemory(Supplier<List<String>> driver) {
        this.driver = driver;
    }

    /** @param index by which CUDA counts the GPU */
    static GpuMemory ofDriver(int index) {
        String id = VisibleGpus.idOf(index, System.getenv());
        return new GpuMemory(() -> ask(id));
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

    private static List<String> ask(String id) {
        try {
            return NvidiaSmi.USUAL.query("memory.total,memory.free", "--id=" + id);
        } catch (IOException | TimeoutException e) {
            log.info("the device is taken to have 8 GiB, since nvidia-smi could not be asked: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }
}
