package dev.tina.eval;

import dev.tina.contracts.GroupScored;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.RolloutTaken;
import dev.tina.contracts.Topics;
import dev.tina.contracts.group.Completion;
import dev.tina.contracts.group.FinishReason;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.contracts.group.RewardValue;
import dev.tina.events.codec.EventCodec;
import dev.tina.events.message.EventMessages;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The rest of the ring, as the evaluation service sees it: takes requests, gives scored groups back. */
final class Ring implements AutoCloseable {

    private final EventCodec codec = new EventCodec();
    private final KafkaConsumer<byte[], byte[]> requests;
    private final KafkaProducer<byte[], byte[]> producer;
    private final String bootstrapServers;

    Ring(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        requests = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "latest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        requests.subscribe(List.of(Topics.ROLLOUT_REQUESTED));
        while (requests.assignment().isEmpty()) {
            requests.poll(Duration.ofMillis(100));
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer());
    }

    List<RolloutRequested> poll(UUID job) {
        return StreamSupport.stream(requests.poll(Duration.ofMillis(200)).spliterator(), false)
                .map(entry -> codec.read(entry.value(), RolloutRequested.class))
                .filter(request -> request.key().jobId().equals(job))
                .toList();
    }

    /** The first event of a topic with this key, which is waited for. */
    <T> T read(String topic, Class<T> type, UUID key) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            for (int tries = 0; tries < 300; tries++) {
                for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(Duration.ofMillis(200))) {
                    if (Arrays.equals(entry.key(), EventMessages.keyBytes(key))) {
                        return codec.read(entry.value(), type);
                    }
                }
            }
            throw new AssertionError("no event of " + topic + " with the key " + key);
        }
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

    void take(RolloutRequested request) {
        RolloutTaken taken =
                new RolloutTaken(request.groupId(), request.key().purpose(), request.attempt(), "worker-0");
        publish(Topics.ROLLOUT_TAKEN, request.groupId(), taken, Map.of());
    }

    void answer(RolloutRequested request, IntPredicate correct) {
        publish(Topics.GROUP_SCORED, request.key().jobId(), scored(request, correct), Map.of());
    }

    /** Two tokens and 10 ms a completion; those that are correct reason in full. */
    private static GroupScored scored(RolloutRequested request, IntPredicate correct) {
        List<Completion> completions = IntStream.range(0, request.groupSize())
                .mapToObj(i -> new Completion(
                        new int[] {5, 2},
                        new float[] {-1, -2},
                        correct.test(i) ? "1+1=2\n</think>\n\\boxed{2}" : "\\boxed{3}",
                        FinishReason.STOP))
                .toList();
        RolloutCompleted rollout = new RolloutCompleted(
                request,
                new int[] {1},
                completions,
                request.adapter(),
                "worker-0",
                "cpu",
                Duration.ofMillis(10L * request.groupSize()));
        List<Map<String, RewardValue>> rewards = IntStream.range(0, request.groupSize())
                .mapToObj(i -> request.rewards().stream().collect(Collectors.toMap(RewardSpec::name, reward ->
                        (RewardValue) new RewardValue.Present(correct.test(i) ? 1 : 0))))
                .toList();
        return new GroupScored(rollout, rewards);
    }

    @Override
    public void close() {
        requests.close();
        producer.close();
    }
}
