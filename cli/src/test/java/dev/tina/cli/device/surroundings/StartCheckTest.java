package dev.tina.cli.device.surroundings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.doctor.CheckResult;
import dev.tina.doctor.CheckVerdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCheckTest {

    @TempDir
    private Path beside;

    private long now;

    @Test
    void aProgramThatStartsIsEndedAndItsFolderDeleted() {
        List<String> news = new ArrayList<>();
        CheckResult result = check().of("Kafka", folder -> {
            Files.writeString(folder.resolve("record"), "1");
            now += 1_500_000_000L;
            return () -> news.add("ended");
        });
        assertThat(result).isEqualTo(CheckResult.pass("Kafka", "embedded", "started here, ready after 1.5 s"));
        assertThat(news).containsExactly("ended");
        assertThat(beside).isEmptyDirectory();
    }

    @Test
    void aProgramThatDoesNotStartIsAFailureInWordsAndItsFolderIsDeletedToo() {
        CheckResult result = check().of("Postgres", folder -> {
            throw new IOException("No space left on device");
        });
        assertThat(result.verdict()).isEqualTo(CheckVerdict.FAIL);
        assertThat(result.text())
                .isEqualTo("Postgres could not be started: No space left on device;"
                        + " './tina up' will fail for the same reason");
        assertThat(beside).isEmptyDirectory();
    }

    @Test
    void aProgramThatRunsIsAskedForAConnection() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
            assertThat(RunningCheck.of("Kafka", port, "the system of process 7").verdict())
                    .isEqualTo(CheckVerdict.PASS);
        }
        assertThat(RunningCheck.of("Kafka", port, "the system of process 7").text())
                .startsWith("Kafka of the system of process 7 does not take connections at 127.0.0.1:" + port);
    }

    private StartCheck check() {
        return new StartCheck(beside, () -> now);
    }
}
