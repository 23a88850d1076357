package dev.tina.supervisor.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceUnpackingTest {

    /** Answers {@code extract --destination FOLDER --application-filename FILE} as the jar of a service does. */
    private static final String EXTRACTOR = """
            import java.nio.file.Files;
            import java.nio.file.Path;

            class Extractor {
                public static void main(String[] arguments) throws Exception {
                    Path folder = Files.createDirectories(Path.of(arguments[2]));
                    Files.writeString(folder.resolve(arguments[4]), "%s");
                }
            }
            """;

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();

    @Test
    void aJarIsUnpackedOnce() throws Exception {
        Path jar = folder.resolve("built.jar");
        Path unpacked = folder.resolve("services/rollout-service");
        var unpacking =
                new ServiceUnpacking(new ServiceKind("rollout-service", "1g", true, false), unpacked, told::add);

        ProgramJar.write(jar, "Extractor", EXTRACTOR.formatted("first"));
        unpacking.run(jar);
        unpacking.run(jar);
        assertThat(unpacked.resolve("rollout-service.jar")).hasContent("first");
        assertThat(told).containsExactly("unpacking rollout-service");

        Files.createFile(unpacked.resolve("left-over"));
        ProgramJar.write(jar, "Extractor", EXTRACTOR.formatted("second"));
        unpacking.run(jar);
        assertThat(unpacked.resolve("rollout-service.jar")).hasContent("second");
        assertThat(unpacked.resolve("left-over")).doesNotExist();
        assertThat(told).hasSize(2);
    }

    @Test
    void aServiceWhoseContextCannotBeGeneratedIsUnpackedAllTheSame() throws Exception {
        Path jar = folder.resolve("built.jar");
        ProgramJar.write(jar, "Extractor", EXTRACTOR.formatted("no jar"));
        Path unpacked = folder.resolve("services/eval-service");
        new ServiceUnpacking(new ServiceKind("eval-service", "512m", false, true), unpacked, told::add).run(jar);
        assertThat(unpacked.resolve("eval-service.jar")).hasContent("no jar");
        assertThat(told.getLast()).startsWith("starts of eval-service will be slower: ");
    }
}
