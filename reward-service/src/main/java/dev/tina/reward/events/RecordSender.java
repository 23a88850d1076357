package dev.tina.reward.events;

import dev.tina.common.Backoff;
import dev.tina.contracts.DeadLetterHeaders;
import dev.tina.contracts.GroupScored;
import dev.tina.contracts.Topics;
import dev.tina.events.codec.EventCodec;
import dev.tina.events.message.EventMessages;
import dev.tina.events.trace.GroupTracing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;

/**
 * Hands records to the broker and returns when it has them. While it does not take them, nothing else can be done
 * either: the record is sent again until it does, or the service ends.
 */
final class RecordSender {

    private static final Logger log = LoggerFactory.getLogger(RecordSender.class);
    private static final long DEADLINE_SECONDS = 30; // longer than the producer's own
    private static final Backoff PAUSES = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10));

    private final KafkaOperations<byte[], byte[]> kafka;
    private final EventCodec codec;

    RecordSender(KafkaOperations<byte[], byte[]> kafka, EventCodec codec) {
        this.kafka = kafka;
        this.codec = codec;
    }

    /**
     * Publishes it, as the work of a span where that is traced.
     *
     * @throws dev.tina.events.codec.EventFormatException if the group is too large with its rewards
     */
    void publish(GroupScored scored, Optional<byte[]> traceparent) throws InterruptedException {
        byte[] key = EventMessages.keyBytes(scored.rollout().request().key().jobId());
        ProducerRecord<byte[], byte[]> entry = new ProducerRecord<>(Topics.GROUP_SCORED, key, codec.write(scored));
        entry.headers().add(MessageHeaders.CONTENT_TYPE, bytes(EventCodec.CONTENT_TYPE));
        traceparent.ifPresent(header -> entry.headers().add(GroupTracing.HEADER, header));
        send(entry);
    }

    /** Sends the record as it came to the dead letters. */
    void toDeadLetters(Message<?> message, String reason) throws InterruptedException {
        byte[] value = message.getPayload() instanceof byte[] payload ? payload : null;
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(
                Topics.ROLLOUT_COMPLETED_DEAD_LETTER,
                message.getHeaders().get(KafkaHeaders.RECEIVED_KEY, byte[].class),
                value);
        letter.headers().add(MessageHeaders.CONTENT_TYPE, bytes(EventCodec.CONTENT_TYPE));
        DeadLetterHeaders.of(reason, Topics.ROLLOUT_COMPLETED).forEach(letter.headers()::add);
        send(letter);
    }

    private void send(ProducerRecord<byte[], byte[]> entry) throws InterruptedException {
        for (int failed = 1; !isTaken(entry); failed++) {
            Thread.sleep(PAUSES.before(failed));
        }
    }

    private boolean isTaken(ProducerRecord<byte[], byte[]> entry) throws InterruptedException {
        try {
            kafka.send(entry).get(DEADLINE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
            if (cause instanceof RecordTooLargeException tooLarge) {
                throw tooLarge;
            }
            log.warn("The broker did not take a record of {} yet: {}", entry.topic(), cause.toString());
            return false;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
