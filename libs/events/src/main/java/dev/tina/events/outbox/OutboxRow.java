package dev.tina.events.outbox;

import dev.tina.events.trace.GroupTracing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.MessageHeaders;

/**
 * An event that is still to be published.
 *
 * @param traceparent the span that decided it, where that was traced
 */
record OutboxRow(
        long id,
        String topic,
        byte[] key,
        String contentType,
        byte[] payload,
        @Nullable String traceparent) {

    static OutboxRow of(ResultSet row, int number) throws SQLException {
        return new OutboxRow(
                row.getLong("id"),
                row.getString("topic"),
                row.getBytes("key"),
                row.getString("content_type"),
                row.getBytes("payload"),
                row.getString("traceparent"));
    }

    ProducerRecord<byte[], byte[]> message() {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(topic, key, payload);
        message.headers().add(MessageHeaders.CONTENT_TYPE, contentType.getBytes(StandardCharsets.UTF_8));
        if (traceparent != null) {
            message.headers().add(GroupTracing.HEADER, traceparent.getBytes(StandardCharsets.US_ASCII));
        }
        return message;
    }

    /** What keeps its order. */
    Lane lane() {
        return new Lane(topic, ByteBuffer.wrap(key));
    }

    record Lane(String topic, ByteBuffer key) {}
}
