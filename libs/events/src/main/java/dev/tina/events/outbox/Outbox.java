package dev.tina.events.outbox;

import dev.tina.contracts.RolloutRequested;
import dev.tina.events.codec.EventCodec;
import dev.tina.events.message.EventMessages;
import dev.tina.events.trace.GroupTracing;
import dev.tina.events.trace.GroupTracing.Asking;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes events within the transaction that decides them: they are published if and only if it commits.
 *
 * <p>Published at least once, in the order they were added where one transaction ends before the next adds; so those
 * of one key keep their order as long as a key has one owner at a time.
 */
public final class Outbox {

    private final JdbcClient jdbc;
    private final EventCodec codec;
    private final RelaySignal nudge;
    private final RequestCounter asked;
    private final GroupTracing tracing;

    Outbox(JdbcClient jdbc, EventCodec codec, RelaySignal nudge, RequestCounter asked, GroupTracing tracing) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.nudge = nudge;
        this.asked = asked;
        this.tracing = tracing;
    }

    /**
     * Adds an event; throws {@link IllegalStateException} outside a transaction.
     *
     * @param topic one of {@code Topics}
     * @param key the group's or the job's id, as {@code Topics} says
     */
    public void add(String topic, UUID key, Object event) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An event for " + topic + " must be added within a transaction");
        }
        Optional<Asking> asking = event instanceof RolloutRequested request ? tracing.ask(request) : Optional.empty();
        String parent = asking.map(Asking::header)
                .or(() -> tracing.header().map(bytes -> new String(bytes, StandardCharsets.US_ASCII)))
                .orElse(null);
        jdbc.sql("""
                        insert into outbox (topic, key, content_type, payload, traceparent)
                        values (:topic, :key, :type, :payload, :parent)
                        """)
                .param("topic", topic)
                .param("key", EventMessages.keyBytes(key))
                .param("type", EventCodec.CONTENT_TYPE)
                .param("payload", codec.write(event))
                .param("parent", parent)
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                nudge.now();
                asked.count(event);
                asking.ifPresent(Asking::committed);
            }
        });
    }
}
