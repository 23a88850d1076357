package dev.tina.benchmarks.performance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The processor of this machine. */
final class Processor {

    private static final Path LINUX = Path.of("/proc/cpuinfo");
    private static final List<String> TYPES = List.of("avx2", "avx512f", "avx512_bf16", "amx_bf16");

    private Processor() {}

    /** Its name with the instructions that matter; the kind of machine where Linux does not say. */
    static String name() {
        if (!Files.isReadable(LINUX)) {
            return System.getProperty("os.arch");
        }
        try {
            return name(Files.readAllLines(LINUX));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param lines such as {@code model name : …} and {@code flags : …} */
    static String name(List<String> lines) {
        List<String> flags = List.of(value(lines, "flags").split(" "));
        List<String> known = TYPES.stream().filter(flags::contains).toList();
        String model = value(lines, "model name");
        return known.isEmpty() ? model : model + " (" + String.join(", ", known) + ")";
    }

    private static String value(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.matches(key + "\\s*:.*"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
    }
}
