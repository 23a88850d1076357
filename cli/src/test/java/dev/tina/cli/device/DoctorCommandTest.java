package dev.tina.cli.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.cli.Tina;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DoctorCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void aDeviceThatIsNoneIsRefused() {
        assertThat(run("--device", "tpu")).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("tina: --device must be cpu, or cuda: followed by a number, was tpu\n");
    }

    @Test
    void aModelThatIsNotThereIsRefused() {
        assertThat(run("--model", folder.resolve("none").toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith("tina: --model must be a folder, there is none at ");
    }

    @Test
    void aPortThatIsNoneIsRefused() {
        assertThat(run("--port", "70000")).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("tina: --port must be between 1 and 65535, was 70000\n");
    }

    /** A GPU that is not there, a folder that is no model and a port in use: all are found by one run, and it ends. */
    @Test
    void everyFaultIsNamedAndTheStatusIsOne() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(socket.getLocalPort());
            int status = run(
                    "--json",
                    "--device",
                    "cuda:7",
                    "--model",
                    folder.toString(),
                    "--port",
                    port,
                    "--data",
                    folder.resolve("data").toString());
            assertThat(status).isEqualTo(1);
            JsonNode document = new JsonMapper().readTree(out.toString());
            assertThat(document.path("healthy").asBoolean(true)).isFalse();
            assertThat(document.path("figures").isNull()).isTrue();
            assertThat(verdict(document, "libtorch")).isEqualTo("pass");
            assertThat(verdict(document, "device")).isEqualTo("fail");
            assertThat(verdict(document, "references")).isEqualTo("skipped");
            assertThat(verdict(document, "file structure")).isEqualTo("fail");
            assertThat(verdict(document, "port")).isEqualTo("fail");
            assertThat(verdict(document, "disk")).isEqualTo("pass");
            assertThat(err.toString()).contains("doctor: loading libtorch");
        }
    }

    private static String verdict(JsonNode document, String check) {
        for (JsonNode line : document.path("checks")) {
            if (line.path("check").asString().equals(check)) {
                return line.path("verdict").asString();
            }
        }
        return "none";
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "doctor";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Tina.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
    }
}
