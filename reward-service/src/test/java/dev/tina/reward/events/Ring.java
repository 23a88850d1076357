package dev.tina.reward.events;

import dev.tina.contracts.GroupScored;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.Topics;
import dev.tina.events.codec.EventCodec;
import dev.tina.events.message.EventMessages;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The rest of the ring, as the service sees it: hands in rollouts, takes what comes back. */
final class Ring implements AutoCloseable {

    private final EventCodec codec = new EventCodec();
    private final KafkaConsumer<byte[], byte[]> scored;
    private final KafkaConsumer<byte[], byte[]> dead;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Admin admin;

    Ring(String bootstrapServers) {
        scored = consumer(bootstrapServers, Topics.GROUP_SCORED);
        dead = consumer(bootstrapServers, Topics.ROLLOUT_COMPLETED_DEAD_LETTER);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer());
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
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

    void complete(RolloutCompleted rollout) {
        publish(rollout.groupId(), codec.write(rollout));
    }

    void publish(UUID key, byte @Nullable [] value) {
        ProducerRecord<byte[], byte[]> entry =
                new ProducerRecord<>(Topics.ROLLOUT_COMPLETED, EventMessages.keyBytes(key), value);
        entry.headers().add("contentType", EventCodec.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(entry).get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the broker did not take a rollout", e);
        }
    }

    /** Groups that came since the last call. */
    List<GroupScored> scored() {
        List<GroupScored> received = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> entry : scored.poll(Duration.ofMillis(200))) {
            received.add(codec.read(entry.value(), GroupScored.class));
        }
        return received;
    }

    /** Dead letters that came since the last call: key and reason. */
    List<String> dead() {
        List<String> received = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> entry : dead.poll(Duration.ofMillis(200))) {
            received.add(text(entry.key()) + " "
                    + text(entry.headers().lastHeader("x-reason").value()));
        }
        return received;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Rollouts that no member has acknowledged yet. */
    long unacknowledged() {
        try {
            var committed = admin.listConsumerGroupOffsets("reward")
                    .partitionsToOffsetAndMetadata()
                    .get(10, TimeUnit.SECONDS);
            var partitions = Objects.requireNonNull(admin.describeTopics(List.of(Topics.ROLLOUT_COMPLETED))
                            .allTopicNames()
                            .get(10, TimeUnit.SECONDS)
                            .get(Topics.ROLLOUT_COMPLETED))
                    .partitions();
            long open = 0;
            for (var partition : partitions) {
                var at = new org.apache.kafka.common.TopicPartition(Topics.ROLLOUT_COMPLETED, partition.partition());
                long end = admin.listOffsets(Map.of(at, OffsetSpec.latest()))
                        .partitionResult(at)
                        .get(10, TimeUnit.SECONDS)
                        .offset();
                var mark = committed.get(at);
                open += end - (mark == null ? 0 : mark.offset());
            }
            return open;
        } catch (Exception e) {
            throw new IllegalStateException("the broker does not tell", e);
        }
    }

    /** How many listen. */
    int members() {
        try {
            return Objects.requireNonNull(admin.describeConsumerGroups(List.of("reward"))
                            .describedGroups()
                            .get("reward"))
                    .get(10, TimeUnit.SECONDS)
                    .members()
                    .size();
        } catch (Exception e) {
            throw new IllegalStateException("the broker does not tell", e);
        }
    }

    @Override
    public void close() {
        scored.close();
        dead.close();
        producer.close();
        admin.close();
    }
}
