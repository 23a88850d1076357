package dev.tina.events.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ids of spans, where a group's trace has the group's id and its first span the second half of it: whoever knows a group
 * knows its trace, and can link to it, without having kept anything.
 */
final class GroupIds implements IdGenerator {

    private static final ThreadLocal<@Nullable UUID> FIRST = new ThreadLocal<>();

    private final IdGenerator random = IdGenerator.random();

    /** The context of a group's first span, as one from elsewhere. */
    static SpanContext firstSpanOf(UUID group) {
        return SpanContext.createFromRemoteParent(
                traceId(group), spanId(group), TraceFlags.getSampled(), TraceState.getDefault());
    }

    /** Starts a group's first span. */
    static Span startFirst(SpanBuilder span, UUID group) {
        FIRST.set(group);
        try {
            return span.setNoParent().startSpan();
        } finally {
            FIRST.remove();
        }
    }

    @Override
    public String generateTraceId() {
        UUID group = FIRST.get();
        return group == null ? random.generateTraceId() : traceId(group);
    }

    @Override
    public String generateSpanId() {
        UUID group = FIRST.get();
        return group == null ? random.generateSpanId() : spanId(group);
    }

    private static String traceId(UUID group) {
        return TraceId.fromLongs(group.getMostSignificantBits(), group.getLeastSignificantBits());
    }

    private static String spanId(UUID group) {
        return SpanId.fromLong(group.getLeastSignificantBits());
    }
}
