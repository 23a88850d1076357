package dev.tina.events.outbox;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties the oldest part of the outbox under one transaction: takes the lock of the schema's outbox, publishes,
 * deletes what the broker acknowledged.
 *
 * <p>The lock is an advisory one that ends with the transaction, so there is one relay a schema at any time, and a relay
 * that dies at any point leaves its batch to the next. What it had published by then is published again.
 */
final class OutboxBatch {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final OutboxPublisher publisher;
    private final OutboxProperties properties;

    OutboxBatch(
            JdbcClient jdbc, TransactionTemplate transaction, OutboxPublisher publisher, OutboxProperties properties) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.publisher = publisher;
        this.properties = properties;
    }

    /** Whether there may be more to publish at once: the batch was full, and all of it could be published. */
    boolean publish() {
        return Boolean.TRUE.equals(transaction.execute(status -> isOnlyRelay() && publishOldest()));
    }

    private boolean isOnlyRelay() {
        jdbc.sql("select set_config('idle_in_transaction_session_timeout', :timeout, true)")
                .param("timeout", String.valueOf(2 * properties.publishTimeout().toMillis()))
                .query(String.class)
                .single();
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('outbox'), hashtext(current_schema()))")
                .query(Boolean.class)
                .single();
    }

    private boolean publishOldest() {
        List<OutboxRow> rows = jdbc.sql(
                        "select id, topic, key, content_type, payload, traceparent from outbox order by id limit :limit")
                .param("limit", properties.batchSize())
                .query(OutboxRow::of)
                .list();
        List<Long> published = publisher.publish(rows);
        if (!published.isEmpty()) {
            jdbc.sql("delete from outbox where id in (:ids)")
                    .param("ids", published)
                    .update();
        }
        return rows.size() == properties.batchSize() && published.size() == rows.size();
    }
}
