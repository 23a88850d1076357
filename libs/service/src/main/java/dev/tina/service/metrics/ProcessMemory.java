package dev.tina.service.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The memory a process holds, native libraries' included, as {@code tina.process.resident}, in bytes; where the
 * operating system does not tell it in {@code /proc}, there is no such metric.
 */
final class ProcessMemory implements MeterBinder {

    private static final String PREFIX = "VmRSS:";
    private static final long KIBIBYTE = 1024;

    private final Path status;

    ProcessMemory(Path status) {
        this.status = status;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (Files.isReadable(status)) {
            Gauge.builder("tina.process.resident", this, ProcessMemory::bytes)
                    .description("Memory the process holds, that of native libraries included")
                    .baseUnit("bytes")
                    .strongReference(true)
                    .register(registry);
        }
    }

    private double bytes() {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(PREFIX))
                    .mapToDouble(line -> KIBIBYTE
                            * Double.parseDouble(line.substring(PREFIX.length())
                                    .replace("kB", "")
                                    .strip()))
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
