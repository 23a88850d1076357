package dev.tina.system;

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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A system that {@code up} started: its REST calls, its processes, its end. */
final class RunningSystem {

    private static final Duration READY_DEADLINE = Duration.ofMinutes(3);
    private static final Duration ANSWER_DEADLINE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();

    private final Process supervisor;
    private final Path data;
    private final Path log;
    private final URI gateway;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningSystem(Process supervisor, Path data, Path log, URI gateway) {
        this.supervisor = supervisor;
        this.data = data;
        this.log = log;
        this.gateway = gateway;
    }

    static RunningSystem up(Installation installation, int rolloutWorkers, Path data, Path log) throws IOException {
        int port = freePort();
        Process up = installation.start(
                log,
                "up",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--rollout-workers",
                Integer.toString(rolloutWorkers));
        var system = new RunningSystem(up, data, log, URI.create("http://127.0.0.1:" + port));
        Awaitility.await("the system is ready")
                .atMost(READY_DEADLINE)
                .failFast(system::requireAlive)
                .until(system::isReady);
        return system;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void requireAlive() throws IOException {
        if (!supervisor.isAlive()) {
            throw new AssertionError("the system did not start:\n" + Files.readString(log, StandardCharsets.UTF_8));
        }
    }

    private boolean isReady() {
        Path state = data.resolve("state.json");
        return Files.exists(state) && state().path("ready").asBoolean();
    }

    private JsonNode state() {
        try {
            return JSON.readTree(Files.readAllBytes(data.resolve("state.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI gateway() {
        return gateway;
    }

    /** Ids of the services' processes and of the supervisor's. */
    List<Long> processes() {
        var pids = new ArrayList<>(StreamSupport.stream(state().path("services").spliterator(), false)
                .map(service -> service.path("pid").asLong())
                .toList());
        pids.add(supervisor.pid());
        return pids;
    }

    /** {@code kill -9}. */
    void kill(String service) {
        process(service).destroyForcibly();
    }

    /** {@code SIGTERM}. */
    void askToEnd(String service) {
        process(service).destroy();
    }

    private ProcessHandle process(String service) {
        long pid = StreamSupport.stream(state().path("services").spliterator(), false)
                .filter(entry -> entry.path("name").asString().equals(service))
                .findFirst()
                .orElseThrow()
                .path("pid")
                .asLong();
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** Status and body; a read may be repeated while the service behind it is being started again. */
    JsonNode get(String path) {
        var request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(ANSWER_DEADLINE)
                .GET()
                .build();
        return Awaitility.await("GET " + path)
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> client.send(request, BodyHandlers.ofString()), answer -> answer.statusCode() == 200)
                .body()
                .transform(JSON::readTree);
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(ANSWER_DEADLINE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** Ends it as Ctrl-C would. */
    void stop() throws InterruptedException {
        supervisor.destroy();
        if (!supervisor.waitFor(60, TimeUnit.SECONDS)) {
            supervisor.destroyForcibly();
            throw new AssertionError("the supervisor did not end within 60 s");
        }
    }
}
