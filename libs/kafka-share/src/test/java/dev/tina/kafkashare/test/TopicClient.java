package dev.tina.kafkashare.test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes and reads the topics of a broker as bytes, in place of the services around the one under test. */
public final class TopicClient implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int SEND_SECONDS = 60;

    private final String bootstrapServers;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<String, KafkaConsumer<byte[], byte[]>> consumers = new HashMap<>();

    public TopicClient(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Leaves out what the topic holds already; returns once nothing that comes can be missed. */
    public void skipToEnd(String topic) {
        KafkaConsumer<byte[], byte[]> consumer = consumer(topic, "latest");
        consumers.put(topic, consumer);
        while (consumer.assignment().isEmpty()) {
            consumer.poll(POLL);
        }
    }

    /** The records that came since the last call; waits a moment for the first. */
    public List<ConsumerRecord<byte[], byte[]>> poll(String topic) {
        List<ConsumerRecord<byte[], byte[]>> received = new ArrayList<>();
        consumers
                .computeIfAbsent(topic, name -> consumer(name, "earliest"))
                .poll(POLL)
                .forEach(received::add);
        return received;
    }

    private KafkaConsumer<byte[], byte[]> consumer(String topic, String from) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                from);
        var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic));
        return consumer;
    }

    /** Returns when the broker has the record. */
    public void publish(String topic, byte[] key, byte @Nullable [] value, Map<String, String> headers) {
        var entry = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> entry.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(entry).get(SEND_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the broker did not take a record of " + topic, e);
        }
    }

    @Override
    public void close() {
        consumers.values().forEach(KafkaConsumer::close);
        producer.close();
    }
}
