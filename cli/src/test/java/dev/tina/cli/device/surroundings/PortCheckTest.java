package dev.tina.cli.device.surroundings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.doctor.CheckResult;
import dev.tina.doctor.CheckVerdict;
import dev.tina.supervisor.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PortCheckTest {

    @Test
    void aFreePortPasses() {
        assertThat(new PortCheck(port -> true, port -> Optional.empty(), port -> Optional.empty()).of(8080))
                .isEqualTo(CheckResult.pass("port", "8080", "free for the gateway of './tina up'"));
    }

    @Test
    void thePortOfARunningSystemPassesAndItsDataFolderIsNamed() {
        CheckResult result =
                new PortCheck(port -> false, port -> Optional.of(Path.of("/data")), port -> Optional.empty()).of(8080);
        assertThat(result).isEqualTo(CheckResult.pass("port", "8080", "in use by the Tina system that runs on /data"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPortThatAnotherProgramHasIsNamedWithThatProgram() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CheckResult result = new PortCheck(
                            FreePorts::isFree, port -> Optional.empty(), new PortOwner(Path.of("/proc"))::of)
                    .of(socket.getLocalPort());
            assertThat(result.verdict()).isEqualTo(CheckVerdict.FAIL);
            assertThat(result.text())
                    .isEqualTo("port " + socket.getLocalPort() + " of 127.0.0.1 is in use by process "
                            + ProcessHandle.current().pid()
                            + " (java); stop that, or start with './tina up --port N'");
        }
    }

    @Test
    void aProcessThatMayNotBeLookedAtIsSaidToBeOfAnotherUser() {
        assertThat(new PortCheck(port -> false, port -> Optional.empty(), port -> Optional.empty())
                        .of(8080)
                        .text())
                .contains("in use by a process of another user;");
    }
}
