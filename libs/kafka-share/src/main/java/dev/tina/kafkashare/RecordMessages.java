package dev.tina.kafkashare;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.support.MessageBuilder;

/** Records as messages, with the names Spring's own Kafka binder gives the headers. */
final class RecordMessages {

    static final String DELIVERY_ATTEMPT = "kafka_deliveryAttempt";
    static final String KEY = "kafka_receivedMessageKey";
    static final String TOPIC = "kafka_receivedTopic";
    static final String PARTITION = "kafka_receivedPartitionId";
    static final String OFFSET = "kafka_offset";

    private RecordMessages() {}

    /**
     * The record as a message: its value as the payload; its headers as bytes, save the content type, which is a text;
     * where it was; and how often it has been delivered, this time included.
     */
    static Message<byte[]> message(ConsumerRecord<byte[], byte[]> record) {
        MessageBuilder<byte[]> message = MessageBuilder.withPayload(record.value());
        for (Header header : record.headers()) {
            message.setHeader(header.key(), header.value());
        }
        Header contentType = record.headers().lastHeader(MessageHeaders.CONTENT_TYPE);
        if (contentType != null) {
            message.setHeader(MessageHeaders.CONTENT_TYPE, text(contentType));
        }
        return message.setHeader(KEY, record.key())
                .setHeader(TOPIC, record.topic())
                .setHeader(PARTITION, record.partition())
                .setHeader(OFFSET, record.offset())
                .setHeader(DELIVERY_ATTEMPT, (int) record.deliveryCount().orElse((short) 1))
                .build();
    }

    /** Some senders write the text as JSON, in quotes. */
    private static String text(Header header) {
        String text = new String(header.value(), StandardCharsets.UTF_8);
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
