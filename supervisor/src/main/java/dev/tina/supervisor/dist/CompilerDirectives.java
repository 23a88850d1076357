package dev.tina.supervisor.dist;

import dev.tina.common.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the JVM's second compiler is for: our own code and that of DJL, with whatever is inlined there. Left to itself it
 * spends most of a start on frameworks that are busy only then. Of two directives that match, the first one holds.
 */
final class CompilerDirectives {

    private static final String TEXT = """
            [
                { match: ["dev/tina/*.*", "ai/djl/*.*"], c2: { Exclude: false } },
                { match: ["*.*"], c2: { Exclude: true } }
            ]
            """;

    private final Path file;

    CompilerDirectives(Path file) {
        this.file = file;
    }

    void write() throws IOException {
        AtomicFile.write(file, TEXT);
    }

    /** Nothing where the file is missing, since a JVM does not start without a file that it is told to read. */
    List<String> options() {
        return Files.exists(file)
                ? List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:CompilerDirectivesFile=" + file)
                : List.of();
    }
}
