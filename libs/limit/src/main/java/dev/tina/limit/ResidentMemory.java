package dev.tina.limit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The resident memory of this process, as Linux counts it. */
public final class ResidentMemory {

    private static final Path STATUS = Path.of("/proc/self/status");

    private ResidentMemory() {}

    /** Now, in bytes; 0 where the system does not say. */
    public static long resident() {
        return bytes("VmRSS", status());
    }

    /** The most there ever was, in bytes; 0 where the system does not say. */
    public static long peak() {
        return bytes("VmHWM", status());
    }

    /** The value of a line such as {@code VmHWM:   1234 kB}. */
    static long bytes(String name, List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElse(0);
    }

    private static List<String> status() {
        if (!Files.isReadable(STATUS)) {
            return List.of();
        }
        try {
            return Files.readAllLines(STATUS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
