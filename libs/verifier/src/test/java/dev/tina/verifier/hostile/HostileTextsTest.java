package dev.tina.verifier.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.verifier.AnswerVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every hostile text ends with a verdict in a JVM of its own, with a heap of 256 MB and a stack of 512 KB. */
class HostileTextsTest {

    private static final int DEADLINE_SECONDS = 120;

    @TempDir
    Path folder;

    @Test
    void eachEndsWithAVerdictInASmallJvm() throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileTextsProgram.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        boolean ended = program.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS);
        program.destroyForcibly();
        String said = Files.readString(folder.resolve("said.txt"));
        System.out.print(said);

        assertThat(ended).as("within %s s", DEADLINE_SECONDS).isTrue();
        List<String> lines = said.lines().toList();
        assertThat(lines).hasSameSizeAs(HostileTexts.all().keySet());
        assertThat(lines)
                .allMatch(line -> line.matches(".* fuel( +(incorrect|correct|undecided|unreadable-reference)){8}"));
    }

    /** A text never equals the 7 it is held against, in a box or not. */
    @Test
    void noneIsTakenForAnotherAnswer() {
        assertThat(HostileTexts.all()).allSatisfy((name, text) -> {
            var verifier = new AnswerVerifier();
            assertThat(verifier.verify("\\boxed{" + text + "}", "7").outcome()).isNotEqualTo("correct");
            assertThat(verifier.verify("\\boxed{7}", text).outcome()).isNotEqualTo("correct");
        });
    }
}
