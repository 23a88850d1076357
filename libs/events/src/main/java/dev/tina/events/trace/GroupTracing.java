package dev.tina.events.trace;

import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.group.GroupKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The spans of a group on its way: {@code ask → rollout → reward → ledger}, in a trace that has the group's id; and of
 * the step that learns from it, with a link to each of its groups. Where tracing is off, work is done and nothing else.
 */
public final class GroupTracing implements AutoCloseable {

    /** The header that carries a span from service to service. */
    public static final String HEADER = "traceparent";

    private final @Nullable Tracer tracer;
    private final Runnable flush;

    GroupTracing(@Nullable Tracer tracer, Runnable flush) {
        this.tracer = tracer;
        this.flush = flush;
    }

    /** Traces nothing. */
    public static GroupTracing off() {
        return new GroupTracing(null, () -> {});
    }

    /** Work that may throw. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object, E extends Exception> {
        T run() throws E;
    }

    /** The request for a group, from when it is decided to when that is committed; empty where tracing is off. */
    public Optional<Asking> ask(RolloutRequested request) {
        if (tracer == null) {
            return Optional.empty();
        }
        SpanBuilder builder = tracer.spanBuilder("ask").setSpanKind(SpanKind.PRODUCER);
        Span span = request.attempt() == 1
                ? GroupIds.startFirst(builder, request.groupId())
                : builder.setParent(Context.root().with(Span.wrap(GroupIds.firstSpanOf(request.groupId()))))
                        .startSpan();
        describe(span, request);
        return Optional.of(new Asking(span));
    }

    /** A request that is being made. One that is never committed leaves no span. */
    public static final class Asking {

        private final Span span;

        Asking(Span span) {
            this.span = span;
        }

        /** What its header is to be. */
        public String header() {
            return TraceParent.of(span);
        }

        public void committed() {
            span.end();
        }
    }

    /**
     * Does a service's work within a span of the group's trace.
     *
     * @param name of the span
     * @param parent the header as it came, if it did
     */
    public <T extends @Nullable Object, E extends Exception> T within(
            String name, @Nullable Object parent, RolloutRequested request, Work<T, E> work) throws E {
        if (tracer == null) {
            return work.run();
        }
        SpanContext sent = TraceParent.read(parent);
        SpanContext before = sent.isValid() ? sent : GroupIds.firstSpanOf(request.groupId());
        Span span = tracer.spanBuilder(name)
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(Context.root().with(Span.wrap(before)))
                .startSpan();
        describe(span, request);
        return within(span, work);
    }

    /** Does a step's work within a span of its own, linked to the groups it learns from. */
    public <T extends @Nullable Object, E extends Exception> T step(
            UUID job, int step, Collection<UUID> groups, Work<T, E> work) throws E {
        if (tracer == null) {
            return work.run();
        }
        SpanBuilder builder = tracer.spanBuilder("step").setNoParent();
        groups.forEach(group -> builder.addLink(GroupIds.firstSpanOf(group)));
        Span span = builder.startSpan();
        span.setAttribute("tina.job", job.toString());
        span.setAttribute("tina.step", (long) step);
        return within(span, work);
    }

    private static <T extends @Nullable Object, E extends Exception> T within(Span span, Work<T, E> work) throws E {
        boolean done = false;
        Scope scope = span.makeCurrent();
        try {
            T result = work.run();
            done = true;
            return result;
        } finally {
            scope.close();
            if (!done) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }

    /** The header for what the work at hand sends on; empty outside of any, and where tracing is off. */
    public Optional<byte[]> header() {
        return tracer == null || !Span.current().getSpanContext().isValid()
                ? Optional.empty()
                : Optional.of(TraceParent.of(Span.current()).getBytes(StandardCharsets.US_ASCII));
    }

    private static void describe(Span span, RolloutRequested request) {
        GroupKey key = request.key();
        span.setAttribute("tina.job", key.jobId().toString());
        span.setAttribute("tina.group", request.groupId().toString());
        span.setAttribute("tina.purpose", key.purpose().name().toLowerCase(Locale.ROOT));
        span.setAttribute("tina.step", (long) key.step());
        span.setAttribute("tina.attempt", (long) request.attempt());
    }

    /** Sends what is not sent yet. */
    @Override
    public void close() {
        flush.run();
    }
}
