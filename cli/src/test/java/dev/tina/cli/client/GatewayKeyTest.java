package dev.tina.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayKeyTest {

    @TempDir
    Path data;

    @Test
    void theKeyOfTheEnvironmentComesBeforeThatOfTheDataFolder() throws IOException {
        assertThat(GatewayKey.find(Map.of(), data)).isEmpty();
        Files.writeString(data.resolve("admin.key"), "tina_of-the-folder\n");

        assertThat(GatewayKey.find(Map.of(), data)).hasValue("tina_of-the-folder");
        assertThat(GatewayKey.find(Map.of("TINA_API_KEY", " "), data)).hasValue("tina_of-the-folder");
        assertThat(GatewayKey.find(Map.of("TINA_API_KEY", "tina_given"), data)).hasValue("tina_given");
        assertThat(GatewayKey.find(Map.of(), null)).isEmpty();
    }

    @Test
    void aKeyThatCannotBeSentIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> GatewayKey.find(Map.of("TINA_API_KEY", "tina_a\nb"), null))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("TINA_API_KEY")
                .hasMessageNotContaining("tina_a");
    }

    @Test
    void everyRequestCarriesTheKeyAndOneThatCameTooOftenIsRepeated() throws Exception {
        try (var gateway = new ScriptedGateway()
                .answering("GET /a", 429, "{}")
                .answering("GET /a", 200, "read")
                .answering("POST /b", 429, "{}")
                .answering("POST /b", 201, "made")
                .answering("DELETE /c", 204, "")) {
            var http = new GatewayHttp(
                    gateway.address(), "tina_k", new Retry(Duration.ofSeconds(60), WaitingClock.SYSTEM));

            assertThat(http.get("/a")).isEqualTo("read");
            assertThat(http.post("/b", "{}")).isEqualTo("made");
            http.delete("/c");
            assertThat(gateway.credentials()).hasSize(5).containsOnly("Bearer tina_k");
        }
    }
}
