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
import dev.tina.kafkashare.test.TopicClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The topics as the evaluation service's neighbours use them: takes requests, gives scored groups back. */
final class EvalTopics implements AutoCloseable {

    private static final int MOST_POLLS = 300;

    private final EventCodec codec = new EventCodec();
    private final String bootstrapServers;
    private final TopicClient client;

    EvalTopics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.client = new TopicClient(bootstrapServers);
        client.skipToEnd(Topics.ROLLOUT_REQUESTED);
    }

    List<RolloutRequested> poll(UUID job) {
        return client.poll(Topics.ROLLOUT_REQUESTED).stream()
                .map(entry -> codec.read(entry.value(), RolloutRequested.class))
                .filter(request -> request.key().jobId().equals(job))
                .toList();
    }

    /** The first event of a topic with this key, which is waited for. */
    <T> T read(String topic, Class<T> type, UUID key) {
        try (var reader = new TopicClient(bootstrapServers)) {
            for (int polls = 0; polls < MOST_POLLS; polls++) {
                for (ConsumerRecord<byte[], byte[]> entry : reader.poll(topic)) {
                    if (Arrays.equals(entry.key(), EventMessages.keyBytes(key))) {
                        return codec.read(entry.value(), type);
                    }
                }
            }
            throw new AssertionError("no event of " + topic + " with the key " + key);
        }
    }

    void publish(String topic, UUID key, Object event, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("contentType", EventCodec.CONTENT_TYPE);
        client.publish(topic, EventMessages.keyBytes(key), codec.write(event), all);
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
        return new GroupScored(rollout, rewards, Optional.empty());
    }

    @Override
    public void close() {
        client.close();
    }
}
