package dev.tina.rollout;

import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.RolloutTaken;
import dev.tina.contracts.Topics;
import dev.tina.events.codec.EventCodec;
import dev.tina.events.message.EventMessages;
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

/** The rest of the ring, as a worker sees it: asks for groups, takes what comes back. */
final class Ring implements AutoCloseable {

    private final EventCodec codec = new EventCodec();
    private final KafkaConsumer<byte[], byte[]> rollouts;
    private final KafkaConsumer<byte[], byte[]> refused;
    private final KafkaConsumer<byte[], byte[]> taken;
    private final KafkaProducer<byte[], byte[]> producer;

    Ring(String bootstrapServers) {
        rollouts = consumer(bootstrapServers, Topics.ROLLOUT_COMPLETED);
        refused = consumer(bootstrapServers, Topics.ROLLOUT_REQUESTED_DEAD_LETTER);
        taken = consumer(bootstrapServers, Topics.ROLLOUT_TAKEN);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String bootstrapServers, String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic));
        return consumer;
    }

    void ask(RolloutRequested request) {
        publish(Topics.ROLLOUT_REQUESTED, request.groupId(), request, Map.of());
    }

    void publish(String topic, UUID key, Object event, Map<String, String> headers) {
        ProducerRecord<byte[], byte[]> entry =
                new ProducerRecord<>(topic, EventMessages.keyBytes(key), codec.write(event));
        entry.headers().add("contentType", EventCodec.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) -> entry.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(entry).get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the broker did not take an event of " + topic, e);
        }
    }

    /** Groups that came since the last call. */
    List<RolloutCompleted> rollouts() {
        List<RolloutCompleted> received = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> entry : rollouts.poll(Duration.ofMillis(200))) {
            received.add(codec.read(entry.value(), RolloutCompleted.class));
        }
        return received;
    }

    /** What workers took since the last call. */
    List<RolloutTaken> taken() {
        List<RolloutTaken> received = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> entry : taken.poll(Duration.ofMillis(200))) {
            received.add(codec.read(entry.value(), RolloutTaken.class));
        }
        return received;
    }

    /** Reasons of the dead letters that came since the last call, by group. */
    Map<UUID, String> reasons() {
        Map<UUID, String> reasons = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> entry : refused.poll(Duration.ofMillis(200))) {
            reasons.put(
                    codec.read(entry.value(), RolloutRequested.class).groupId(),
                    new String(entry.headers().lastHeader("x-reason").value(), StandardCharsets.UTF_8));
        }
        return reasons;
    }

    @Override
    public void close() {
        rollouts.close();
        refused.close();
        taken.close();
        producer.close();
    }
}
