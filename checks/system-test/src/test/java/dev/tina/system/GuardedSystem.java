package dev.tina.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A system that {@code up --keys} started, and its REST calls with a key or without. */
record GuardedSystem(Process supervisor, Path data, URI gateway, HttpClient client) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration READY_DEADLINE = Duration.ofMinutes(5);
    private static final Duration ANSWER_DEADLINE = Duration.ofSeconds(60);

    static GuardedSystem up(Installation installation, Path data, Map<String, String> environment) throws IOException {
        int port = freePort();
        Process up = installation.start(
                data.resolve("up.log"), environment, "up", "--keys", "--data", data.toString(), "--port", "" + port);
        var system = new GuardedSystem(up, data, URI.create("http://127.0.0.1:" + port), HttpClient.newHttpClient());
        Awaitility.await("the system is ready")
                .atMost(READY_DEADLINE)
                .failFast(() -> assertThat(up.isAlive())
                        .as("it did not start, see " + data)
                        .isTrue())
                .until(system::isReady);
        return system;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean isReady() throws IOException {
        Path state = data.resolve("state.json");
        return Files.exists(state)
                && JSON.readTree(Files.readAllBytes(state)).path("ready").asBoolean();
    }

    /** The key of scope admin that lies in the data folder. */
    String adminKey() throws IOException {
        return Files.readString(data.resolve("admin.key")).strip();
    }

    String databasePassword() throws IOException {
        return Files.readString(data.resolve("postgres/password")).strip();
    }

    /** @param body JSON, null where there is none */
    HttpResponse<String> call(@Nullable String key, String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(ANSWER_DEADLINE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** Every file of the folder of logs, and what the supervisor said. */
    List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("logs"))) {
            return Stream.concat(files, Stream.of(data.resolve("up.log"))).toList();
        }
    }

    static boolean contains(Path log, String secret) {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1).contains(secret); // any bytes can be read so
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as Ctrl-C would. */
    void stop() throws InterruptedException {
        supervisor.destroy();
        if (!supervisor.waitFor(120, TimeUnit.SECONDS)) {
            supervisor.destroyForcibly();
            throw new AssertionError("the supervisor did not end within 120 s");
        }
    }
}
