package dev.tina.kafkashare;

import dev.tina.contracts.DeadLetterHeaders;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends records on, under their key and with their headers: to the dead-letter topic, or to the end of their own. */
final class DeadLetterProducer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterProducer.class);
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final Producer<byte[], byte[]> producer;
    private final String topic;

    DeadLetterProducer(Producer<byte[], byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    /** Whether the dead-letter topic has the record now, with the reason. */
    boolean send(ConsumerRecord<byte[], byte[]> record, String reason) throws InterruptedException {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers());
        DeadLetterHeaders.of(reason, record.topic())
                .forEach((name, value) -> letter.headers().remove(name).add(name, value));
        return send(letter);
    }

    /** Whether the record's own topic has it once more, with its deliveries counted afresh. */
    boolean sendBack(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        return send(new ProducerRecord<>(record.topic(), null, record.key(), record.value(), record.headers()));
    }

    private boolean send(ProducerRecord<byte[], byte[]> letter) throws InterruptedException {
        try {
            producer.send(letter).get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            log.error("A record could not be sent to {}: {}", letter.topic(), String.valueOf(e));
            return false;
        }
    }

    @Override
    public void close() {
        producer.close(DEADLINE);
    }
}
