package dev.tina.cli.sweep.plan;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A gateway whose jobs run from the time they are made to the first look, and are judged as their seed says. */
public final class SweepGateway implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final List<ObjectNode> jobs = new ArrayList<>();
    private final Map<String, ObjectNode> made = new HashMap<>();
    private final Set<String> looked = new HashSet<>();
    private final Map<Long, String> failing = new HashMap<>();
    private @Nullable Long refused;
    private int answersToLose;
    private boolean forgetful;
    private long mostRunning;

    public SweepGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Jobs of this seed fail. */
    public void failing(long seed, String reason) {
        failing.put(seed, reason);
    }

    /** Jobs of this seed are refused; null for none. */
    public void refusing(@Nullable Long seed) {
        refused = seed;
    }

    /** So many jobs are asked for without an answer. */
    public void losing(int answers, boolean makingNone) {
        answersToLose = answers;
        forgetful = makingNone;
    }

    public synchronized int made() {
        return jobs.size();
    }

    public synchronized long mostRunning() {
        return mostRunning;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        String path = exchange.getRequestURI().toString();
        if (exchange.getRequestMethod().equals("POST")) {
            create(exchange, body);
        } else if (path.equals("/api/v1/jobs")) {
            send(exchange, 200, listing(jobs.reversed()));
        } else if (path.startsWith("/api/v1/evaluations")) {
            send(exchange, 200, evaluations(job(path.substring(path.lastIndexOf('=') + 1))));
        } else {
            send(exchange, 200, look(job(path.substring(path.lastIndexOf('/') + 1))));
        }
    }

    private void create(HttpExchange exchange, JsonNode request) throws IOException {
        long seed = request.path("overrides").path("seed").asLong();
        if (refused != null && refused == seed) {
            send(exchange, 400, JSON.createObjectNode().put("detail", "seed must be another, was " + seed));
            return;
        }
        boolean lost = answersToLose-- > 0;
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        ObjectNode job = made.get(key);
        if (job == null && !(lost && forgetful)) {
            job = newJob(request);
            jobs.add(job);
            made.put(key, job);
        }
        long running = jobs.stream()
                .filter(each -> each.path("state").asString().equals("RUNNING"))
                .count();
        mostRunning = Math.max(mostRunning, running);
        send(exchange, lost ? 503 : 201, lost || job == null ? JSON.createObjectNode() : job);
    }

    private ObjectNode newJob(JsonNode request) {
        ObjectNode recipe = JSON.createObjectNode().put("learningRate", 5e-4);
        recipe.setAll((ObjectNode) request.path("overrides"));
        recipe.putObject("evaluation").put("taskSet", "tiny/heldout");
        ObjectNode job = JSON.createObjectNode()
                .put("id", "j" + (jobs.size() + 1))
                .put("state", "RUNNING")
                .put("preset", request.path("recipe").asString())
                .put("step", 1)
                .put("steps", 20);
        job.set("recipe", recipe);
        job.putObject("cost").putObject("dollars").put("unknown", "no price for cpu");
        return job;
    }

    private ObjectNode look(ObjectNode job) {
        if (looked.add(job.path("id").asString())) {
            return job;
        }
        String reason = failing.get(seed(job));
        job.put("state", reason == null ? "SUCCEEDED" : "FAILED")
                .put("step", 20)
                .put("policyVersion", 20);
        job.putObject("cost").putObject("deviceSeconds").put("rollout", 30.0).put("learning", 10.5);
        ((ObjectNode) job.path("cost")).putObject("dollars").put("total", 0.25);
        if (reason != null) {
            job.put("failure", reason);
        }
        return job;
    }

    private static ObjectNode evaluations(ObjectNode job) {
        double end = seed(job) == 1 ? 0.40 : 0.44;
        return listing(List.of(
                evaluation(20, "tiny/heldout", end),
                evaluation(20, "benchmark:other", 0.99),
                evaluation(10, "tiny/heldout", 0.5),
                evaluation(0, "tiny/heldout", 0.1)));
    }

    private static ObjectNode evaluation(int version, String taskSet, double value) {
        ObjectNode evaluation = JSON.createObjectNode()
                .put("id", "e" + version)
                .put("samplesPerTask", 4)
                .put("policyVersion", version)
                .put("state", "COMPLETED")
                .put("taskSet", taskSet);
        evaluation
                .putObject("passAt1")
                .put("value", value)
                .put("low", value - 0.05)
                .put("high", value + 0.06);
        return evaluation;
    }

    private static long seed(ObjectNode job) {
        return job.path("recipe").path("seed").asLong();
    }

    private ObjectNode job(String id) {
        return jobs.stream()
                .filter(job -> job.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode listing(List<ObjectNode> each) {
        ObjectNode listing = JSON.createObjectNode();
        ArrayNode data = listing.putArray("data");
        each.forEach(data::add);
        return listing;
    }

    private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
