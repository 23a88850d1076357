package dev.tina.kafkashare;

import static org.awaitility.Awaitility.await;

import dev.tina.kafkashare.test.EmbeddedBroker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** A topic of one partition with its dead-letter topic, for one test alone. */
record Topic(EmbeddedBroker broker, String name) {

    static Topic create(EmbeddedBroker broker) {
        Topic topic = new Topic(broker, "t-" + UUID.randomUUID());
        try (Admin admin = Admin.create(topic.config())) {
            admin.createTopics(List.of(
                            new NewTopic(topic.name, 1, (short) 1), new NewTopic(topic.name + ".dlt", 1, (short) 1)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return topic;
    }

    Map<String, Object> config() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    ShareClients clients() {
        KafkaProperties properties = new KafkaProperties();
        properties.setBootstrapServers(List.of(broker.bootstrapServers()));
        return new ShareClients(properties);
    }

    void publish(String... values) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (String value : values) {
                ProducerRecord<byte[], byte[]> record =
                        new ProducerRecord<>(name, bytes("key of " + value), bytes(value));
                record.headers().add("contentType", bytes("\"text/plain\""));
                producer.send(record).get(20, TimeUnit.SECONDS);
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until as many records are in the topic with this suffix. */
    List<ConsumerRecord<byte[], byte[]>> records(String suffix, int count) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(name + suffix, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
                return records.size() >= count;
            });
        }
        return records;
    }

    /** How many records are in the topic with this suffix. */
    long count(String suffix) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(name + suffix, 0);
            return consumer.endOffsets(List.of(partition)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
