package dev.tina.events.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A span as the text of the header {@code traceparent} (W3C Trace Context), and back. */
final class TraceParent {

    private TraceParent() {}

    static String of(Span span) {
        Map<String, String> headers = new HashMap<>();
        W3CTraceContextPropagator.getInstance()
                .inject(Context.root().with(span), headers, (carrier, key, value) -> headers.put(key, value));
        return headers.getOrDefault(GroupTracing.HEADER, "");
    }

    /** @param header a text or its bytes; where there is none, or it is no trace parent, the context is not valid */
    static SpanContext read(@Nullable Object header) {
        Map<String, String> headers = header == null ? Map.of() : Map.of(GroupTracing.HEADER, text(header));
        return Span.fromContext(W3CTraceContextPropagator.getInstance().extract(Context.root(), headers, new Reader()))
                .getSpanContext();
    }

    private static String text(Object header) {
        String text = header instanceof byte[] bytes ? new String(bytes, StandardCharsets.US_ASCII) : header.toString();
        return text.replace("\"", "");
    }

    private static final class Reader implements TextMapGetter<Map<String, String>> {

        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    }
}
