package dev.tina.supervisor.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.tina.device.machine.CudaDriver;
import dev.tina.supervisor.FreePorts;
import dev.tina.supervisor.system.DataFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {

    private final StringWriter out = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void downAndStatusOfAFolderWithoutASystemSaySo() {
        assertThat(run(new DownCommand())).isZero();
        assertThat(run(new StatusCommand())).isEqualTo(3);

        assertThat(out.toString().lines()).containsOnly("no system runs on " + folder);
    }

    @Test
    void systemThatIsJustStartingCannotBeStoppedYet() throws IOException {
        try (var claimed = DataFolder.claim(folder)) {
            assertThat(run(new DownCommand())).isEqualTo(1);

            assertThat(out.toString().strip())
                    .isEqualTo("the system of " + claimed.path() + " is just starting; try again");
        }
    }

    @Test
    void portThatIsNoneOrInUseIsRefusedBeforeAnythingIsStarted() throws IOException {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = listener.getLocalPort();
            assertThat(run(new UpCommand(), "--port", "70000")).isEqualTo(1);
            assertThat(run(new UpCommand(), "--port", Integer.toString(taken))).isEqualTo(1);

            assertThat(out.toString().lines())
                    .containsExactly(
                            "--port must be between 1 and 65535, was 70000",
                            "port " + taken + " of 127.0.0.1 is in use; choose another with --port");
        }
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aGpuThatCannotBeHadIsRefusedBeforeAnythingIsStarted() throws IOException {
        assumeFalse(CudaDriver.isThere(), "this machine has NVIDIA's driver");

        assertThat(run(new UpCommand(), "--port", freePort(), "--rollout-devices", "cuda:0"))
                .isEqualTo(1);
        assertThat(run(new UpCommand(), "--port", freePort(), "--detach", "--trainer-device", "cuda:0"))
                .isEqualTo(1);
        assertThat(out.toString().lines())
                .hasSize(2)
                .allMatch(line -> line.contains("-device") && line.contains("this machine has no NVIDIA driver"));
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private static String freePort() {
        return Integer.toString(new FreePorts(new SecureRandom()).next());
    }

    @Test
    void upOnAFolderInUseIsRefused() throws IOException {
        try (var claimed = DataFolder.claim(folder)) {
            assertThat(run(new UpCommand())).isEqualTo(1);

            assertThat(out.toString()).startsWith("the data folder " + claimed.path() + " is in use by");
        }
    }

    private int run(Object command, String... arguments) {
        var line = new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, parsed, result) -> {
                    parsed.getOut().println(failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                });
        String[] all = new String[arguments.length + 2];
        all[0] = "--data";
        all[1] = folder.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return line.execute(all);
    }
}
