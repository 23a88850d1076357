package dev.tina.events.message;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** Messages that carry an event under its Kafka key, as functions of Spring Cloud Stream give them back. */
public final class EventMessages {

    private EventMessages() {}

    /**
     * The event under its key.
     *
     * @param key the group's or the job's id, as {@code Topics} says; events of one key keep their order
     */
    public static <T> Message<T> keyed(UUID key, T event) {
        return MessageBuilder.withPayload(event)
                .setHeader(KafkaHeaders.KEY, keyBytes(key))
                .build();
    }

    /** A key as it stands in Kafka: the UUID's text. */
    public static byte[] keyBytes(UUID key) {
        return key.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
