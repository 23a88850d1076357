package dev.tina.cli.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A gateway that answers what it was told to: each path its answers in turn, the last one for ever. */
public final class ScriptedGateway implements AutoCloseable {

    private record Answer(int status, String body, String retryAfter) {}

    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final List<String> posted = new ArrayList<>();
    private final List<String> credentials = new ArrayList<>();
    private final List<String> requestKeys = new ArrayList<>();

    public ScriptedGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** @param request method and path, as in {@code GET /api/v1/jobs}; without a query for every query that has no own */
    public ScriptedGateway answering(String request, int status, String body) {
        return answering(request, status, body, "");
    }

    /** As above, with a {@code Retry-After}. */
    ScriptedGateway answering(String request, int status, String body, String retryAfter) {
        answers.computeIfAbsent(request, key -> new ArrayDeque<>()).add(new Answer(status, body, retryAfter));
        return this;
    }

    /** Bodies of the requests that had one. */
    public List<String> posted() {
        return posted;
    }

    /** What each request had for {@code Authorization}, {@code null} where it had none. */
    public List<String> credentials() {
        return credentials;
    }

    /** What each request had for {@code Idempotency-Key}, {@code null} where it had none. */
    List<String> requestKeys() {
        return requestKeys;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        credentials.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        requestKeys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!body.isEmpty()) {
            posted.add(body);
        }
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        Deque<Answer> otherwise = answers.getOrDefault(
                request.replaceFirst("\\?.*", ""), new ArrayDeque<>(List.of(new Answer(404, "{}", ""))));
        Deque<Answer> left = answers.getOrDefault(request, otherwise);
        Answer answer = left.size() > 1 ? left.removeFirst() : left.getFirst();
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        if (!answer.retryAfter().isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
        }
        exchange.sendResponseHeaders(answer.status(), answer.status() == 204 ? -1 : bytes.length);
        if (answer.status() != 204) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
