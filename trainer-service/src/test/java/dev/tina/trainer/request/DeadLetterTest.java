package dev.tina.trainer.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tina.contracts.Topics;
import dev.tina.kafkashare.test.EmbeddedBroker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The trainer's consumers try once each, since they are patient themselves; what they cannot read is kept aside. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RunningService.class)
class DeadLetterTest {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    @Autowired
    private EmbeddedBroker broker;

    @Test
    void scoredGroupThatCannotBeReadBecomesOneDeadLetter() throws Exception {
        byte[] garbage = ("garbage " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.GROUP_SCORED, garbage)).get();
        }
        List<byte[]> letters = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            consumer.subscribe(List.of(Topics.GROUP_SCORED_DEAD_LETTER));
            await().atMost(DEADLINE).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(letter -> letters.add(letter.value()));
                return !letters.isEmpty();
            });
            consumer.poll(Duration.ofSeconds(2)).forEach(letter -> letters.add(letter.value()));
        }
        assertThat(letters).containsExactly(garbage);
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "group.id",
                        "reader of dead letters",
                        "auto.offset.reset",
                        "earliest",
                        "metadata.max.age.ms",
                        "500"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
