package dev.tina.system;

import java.io.IOException;
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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A system that {@code up} started: its REST calls, its processes, its end. */
final class RunningSystem {

    private static final Duration READY_DEADLINE = Duration.ofMinutes(5);
    private static final Duration ANSWER_DEADLINE = Duration.ofMinutes(1);
    private static final int STOP_SECONDS = 120;
    private static final JsonMapper JSON = new JsonMapper();

    private final Process supervisor;
    private final DataFiles data;
    private final URI gateway;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningSystem(Process supervisor, DataFiles data, URI gateway) {
        this.supervisor = supervisor;
        this.data = data;
        this.gateway = gateway;
    }

    /** Starts one on a folder, with more in its environment and more options of {@code up}. */
    static RunningSystem up(Installation installation, Path folder, Map<String, String> environment, String... options)
            throws IOException {
        int port = freePort();
        var data = new DataFiles(folder);
        String[] arguments = Stream.concat(
                        Stream.of("up", "--data", folder.toString(), "--port", Integer.toString(port)),
                        Stream.of(options))
                .toArray(String[]::new);
        Process up = installation.start(data.upLog(), environment, arguments);
        var system = new RunningSystem(up, data, URI.create("http://127.0.0.1:" + port));
        Awaitility.await("the system is ready")
                .atMost(READY_DEADLINE)
                .failFast(system::requireAlive)
                .until(data::isReady);
        return system;
    }

    /** A port that nobody listens on now. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void requireAlive() throws IOException {
        if (!supervisor.isAlive()) {
            throw new AssertionError(
                    "the system did not start:\n" + Files.readString(data.upLog(), StandardCharsets.UTF_8));
        }
    }

    URI gateway() {
        return gateway;
    }

    DataFiles data() {
        return data;
    }

    /** Ids of the services' processes and of the supervisor's. */
    List<Long> processes() {
        var pids = new ArrayList<>(
                services().map(service -> service.path("pid").asLong()).toList());
        pids.add(supervisor.pid());
        return pids;
    }

    private Stream<JsonNode> services() {
        return StreamSupport.stream(data.state().path("services").spliterator(), false);
    }

    /** {@code kill -9}. */
    void kill(String service) {
        process(service).destroyForcibly();
    }

    /** {@code SIGTERM}. */
    void askToEnd(String service) {
        process(service).destroy();
    }

    private ProcessHandle process(String name) {
        long pid = services()
                .filter(service -> service.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("pid")
                .asLong();
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** What a read is answered; it may be repeated while the service behind it is being started again. */
    JsonNode get(String path) {
        return Awaitility.await("GET " + path)
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> call(null, "GET", path, null), answer -> answer.statusCode() == 200)
                .body()
                .transform(JSON::readTree);
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return call(null, "POST", path, body);
    }

    /**
     * One request.
     *
     * @param key the caller's; null without one
     * @param body JSON, null where there is none
     */
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

    /** Ends it as Ctrl-C would. */
    void stop() throws InterruptedException {
        supervisor.destroy();
        if (!supervisor.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            supervisor.destroyForcibly();
            throw new AssertionError("the supervisor did not end within " + STOP_SECONDS + " s");
        }
    }
}
