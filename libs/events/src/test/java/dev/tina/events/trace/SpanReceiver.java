package dev.tina.events.trace;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes traces by OTLP over HTTP, and keeps what tells spans apart. */
final class SpanReceiver implements AutoCloseable {

    /** Ids in hexadecimal; the parent is empty where there is none. */
    record ReceivedSpan(String name, String trace, String id, String parent, List<String> linkedTraces) {}

    private static final HexFormat HEX = HexFormat.of();

    private final HttpServer server;
    private final List<ReceivedSpan> spans = new CopyOnWriteArrayList<>();

    SpanReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<ReceivedSpan> spans() {
        return List.copyOf(spans);
    }

    ReceivedSpan span(String name) {
        return spans.stream()
                .filter(span -> span.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] request = exchange.getRequestBody().readAllBytes();
        for (byte[] resourceSpans : WireMessage.of(request).messages(1)) {
            for (byte[] scopeSpans : WireMessage.of(resourceSpans).messages(2)) {
                WireMessage.of(scopeSpans).messages(2).forEach(span -> spans.add(read(WireMessage.of(span))));
            }
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    /** The field numbers of opentelemetry.proto.trace.v1.Span. */
    private static ReceivedSpan read(WireMessage span) {
        List<String> links = span.messages(13).stream()
                .map(link -> HEX.formatHex(WireMessage.of(link).bytes(1)))
                .toList();
        return new ReceivedSpan(
                new String(span.bytes(5), StandardCharsets.UTF_8),
                HEX.formatHex(span.bytes(1)),
                HEX.formatHex(span.bytes(2)),
                HEX.formatHex(span.bytes(4)),
                links);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
