package dev.tina.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * A service that answers what it was asked: method, path and the length of the body. Below {@code /api/v1/jobs/plain/}
 * it fails, with the status that follows, in plain text.
 */
public final class Echo {

    private static final String FAILING = "/api/v1/jobs/plain/";

    private final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    public Echo() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.createContext("/v3/api-docs", Echo::describe);
        server.start();
    }

    public HttpServer server() {
        return server;
    }

    /** Of the last request. */
    public Map<String, List<String>> lastHeaders() {
        return headers.getLast();
    }

    private void answer(HttpExchange exchange) throws IOException {
        headers.add(Map.copyOf(exchange.getRequestHeaders()));
        int length = exchange.getRequestBody().readAllBytes().length;
        String path = exchange.getRequestURI().getPath();
        int status = path.startsWith(FAILING) ? Integer.parseInt(path.substring(FAILING.length())) : 200;
        byte[] body = (exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + length)
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/plain");
        boolean hasBody = !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, hasBody ? body.length : -1);
        if (hasBody) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static void describe(HttpExchange exchange) throws IOException {
        byte[] body = """
                {"openapi": "3.1.0", "paths": {
                  "/api/v1/jobs": {"get": {"responses": {"200": {"description": "jobs"}}},
                                   "post": {"requestBody": {}, "responses": {"201": {"description": "made"}}}},
                  "/api/v1/verify": {"post": {"requestBody": {}, "responses": {"200": {"description": "verdict"}}}}}}
                """.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
