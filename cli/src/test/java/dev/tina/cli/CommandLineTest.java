package dev.tina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.supervisor.system.DataFolder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "recipes",
                "plan",
                "train",
                "sweep",
                "evaluate",
                "key",
                "compare",
                "benchmarks",
                "up",
                "status",
                "down",
                "report",
                "export",
                "push",
                "generate",
                "score",
                "verify",
                "download",
                "dataset",
                "make-base",
                "doctor"
            })
    void everyCommandHasHelp(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: tina " + command).contains("--help");
    }

    @Test
    void generateWithoutAModelNamesTheOption() {
        assertThat(run("generate", "--prompt", "What is 3 + 4?")).isEqualTo(2);
        assertThat(err.toString()).contains("--model");
    }

    @Test
    void generateFromAFolderThatIsNotThereNamesIt() {
        String folder = data.resolve("nowhere").toString();

        assertThat(run("generate", "--model", folder, "--prompt", "What is 3 + 4?"))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("tina: --model must be a folder").contains(folder);
    }

    @Test
    void unknownCommandIsNamed() {
        assertThat(run("fly")).isEqualTo(2);
        assertThat(err.toString()).contains("fly");
    }

    @Test
    void unknownOptionIsNamed() {
        assertThat(run("up", "--speed", "9")).isEqualTo(2);
        assertThat(err.toString()).contains("--speed");
    }

    @Test
    void upRefusesAPortThatIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThat(run("up", "--data", data.toString(), "--port", Integer.toString(port)))
                    .isEqualTo(1);
            assertThat(err.toString())
                    .isEqualToIgnoringNewLines(
                            "tina: port " + port + " of 127.0.0.1 is in use; choose another with --port");
        }
        assertThat(DataFolder.isClaimed(data)).isFalse();
    }

    @Test
    void upRefusesAPortThatDoesNotExist() {
        assertThat(run("up", "--data", data.toString(), "--port", "70000")).isEqualTo(1);
        assertThat(err.toString()).contains("--port must be between 1 and 65535, was 70000");
    }

    @Test
    void upRefusesAFolderThatIsInUse() throws Exception {
        try (var claimed = DataFolder.claim(data)) {
            assertThat(run("up", "--data", data.toString())).isEqualTo(1);
            assertThat(err.toString()).contains(claimed.path().toString()).contains("in use");
        }
    }

    @Test
    void statusOfAFolderWithoutASystemIsThree() {
        assertThat(run("status", "--data", data.toString())).isEqualTo(3);
        assertThat(out.toString()).contains("no system runs on " + data);
    }

    @Test
    void downOfAFolderWithoutASystemIsNoError() {
        assertThat(run("down", "--data", data.toString())).isZero();
    }

    private int run(String... arguments) {
        CommandLine line = Tina.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return line.execute(arguments);
    }
}
