package dev.tina.gateway.dashboard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Answers as the services behind the gateway once did, recorded from a run of {@code tina-tiny}. */
final class RecordedSystem {

    /** The job that was recorded while it was at step 6 of 8. */
    static final String JOB = "11111111-2222-4333-8444-555555555555";

    /** So many events have happened when somebody first looks: three steps are done. */
    static final int HALF = 10;

    private static final String PROBLEM = """
            {"status": 422, "detail": "steps must be at least 1, was -1", "field": "steps", "value": -1,
             "allowed": "at least 1"}""";
    private static final String NOTHING = "{\"status\": 404, \"detail\": \"not recorded\"}";

    private final HttpServer server;
    private final List<String> events = List.of(text("events.txt").split("(?<=\n\n)"));
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> resumedAfter = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch rest = new CountDownLatch(1);
    private volatile String job = text("job.json");

    RecordedSystem() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** As if nobody had been here. */
    void reset() {
        goOn();
        rest = new CountDownLatch(1);
        job = text("job.json");
        asked.clear();
        resumedAfter.clear();
    }

    /** The job's answer with one part of its text in the place of another, which must be there. */
    void jobWith(String part, String other) {
        if (!job.contains(part)) {
            throw new IllegalArgumentException("the recorded job has no " + part);
        }
        job = job.replace(part, other);
    }

    /** The second half of the job's events happens now. */
    void goOn() {
        rest.countDown();
    }

    /** Methods, paths and bodies of the requests that were more than reading. */
    List<String> asked() {
        return asked;
    }

    /** The ids of the last events that readers said they had seen, where they had seen one. */
    List<String> resumedAfter() {
        return resumedAfter;
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("GET")) {
            change(exchange);
        } else if (exchange.getRequestURI().getPath().endsWith("/events")) {
            stream(exchange);
        } else {
            Optional<String> body = recorded(exchange.getRequestURI().getPath());
            send(exchange, body.isPresent() ? 200 : 404, body.orElse(NOTHING));
        }
    }

    private Optional<String> recorded(String path) {
        String own = "/api/v1/jobs/" + JOB;
        return Optional.ofNullable(
                switch (path) {
                    case "/api/v1/jobs" -> "{\"data\": [" + job + "]}";
                    case "/api/v1/jobs/" + JOB -> job;
                    case "/api/v1/jobs/" + JOB + "/checkpoints" -> text("checkpoints.json");
                    case "/api/v1/evaluations" -> text("evaluations.json");
                    case "/api/v1/workers" -> text("workers.json");
                    case "/api/v1/recipes" -> text("recipes.json");
                    case "/api/v1/recipes/tina-tiny" -> text("recipe.json");
                    default -> path.startsWith(own + "/steps/") ? text("samples.json") : stored(path);
                });
    }

    /** The answer whose file has the name of the path; null where there is none. */
    private static @Nullable String stored(String path) {
        String name = path.replaceFirst("^/api/v1/", "").replace('/', '-') + ".json";
        return RecordedSystem.class.getResource("/recorded/" + name) == null ? null : text(name);
    }

    private void change(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String method = exchange.getRequestMethod();
        asked.add((method.equals("POST") ? "" : method + " ") + path + " " + body);
        if (path.endsWith("/pause")) {
            job = job.replace("\"state\":\"RUNNING\"", "\"state\":\"RUNNING\",\"pending\":\"PAUSE\"");
        }
        boolean refused = body.contains("\"steps\":-1");
        String made = Objects.requireNonNullElse(stored(path + "/made"), job);
        send(exchange, refused ? 422 : 200, refused ? PROBLEM : made);
    }

    /** Half of the events, until the other half happens; who comes back gets those after the last one it saw. */
    private void stream(HttpExchange exchange) throws IOException {
        String seen = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Last-Event-ID"), "0");
        boolean first = seen.equals("0");
        if (!first) {
            resumedAfter.add(seen);
        }
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            int from = first ? 0 : eventIds().indexOf(seen) + 1;
            for (String event : events.subList(from, first ? HALF : events.size())) {
                out.write(event.getBytes(StandardCharsets.UTF_8));
            }
            out.flush();
            if (first) {
                rest.await(2, TimeUnit.MINUTES);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** The ids of all recorded events. */
    List<String> eventIds() {
        return events.stream()
                .map(event -> event.lines().findFirst().orElseThrow().replace("id:", ""))
                .toList();
    }

    private static String text(String name) {
        try (InputStream in = RecordedSystem.class.getResourceAsStream("/recorded/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
