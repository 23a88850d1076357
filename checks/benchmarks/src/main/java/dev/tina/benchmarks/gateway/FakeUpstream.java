package dev.tina.benchmarks.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A service behind the gateway that answers at once, and tells one event a second to whoever listens. */
final class FakeUpstream implements AutoCloseable {

    private static final byte[] ANSWER = ("{\"data\": [" + "{\"id\": 1, \"state\": \"RUNNING\"}, ".repeat(60) + "{}]}")
            .getBytes(StandardCharsets.UTF_8);
    private static final byte[] EVENT =
            "id: 7\nevent: step\ndata: {\"step\": 7, \"reward\": 1.5}\n\n".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private volatile boolean closed;

    FakeUpstream() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1/jobs", this::answer);
        server.createContext("/api/v1/jobs/1/events", this::tell);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, ANSWER.length);
        exchange.getResponseBody().write(ANSWER);
        exchange.close();
    }

    private void tell(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (!closed) {
                out.write(EVENT);
                out.flush();
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        server.stop(0);
    }
}
