package dev.tina.rollout;

import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.RolloutTaken;
import dev.tina.contracts.Topics;
import dev.tina.events.codec.EventCodec;
import dev.tina.events.message.EventMessages;
import dev.tina.kafkashare.test.TopicClient;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The rest of the ring, as a worker sees it: asks for groups, takes what comes back. */
final class Ring implements AutoCloseable {

    private final EventCodec codec = new EventCodec();
    private final TopicClient client;

    Ring(String bootstrapServers) {
        client = new TopicClient(bootstrapServers);
    }

    void ask(RolloutRequested request) {
        publish(Topics.ROLLOUT_REQUESTED, request.groupId(), request, Map.of());
    }

    void publish(String topic, UUID key, Object event, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("contentType", EventCodec.CONTENT_TYPE);
        client.publish(topic, EventMessages.keyBytes(key), codec.write(event), all);
    }

    /** Groups that came since the last call. */
    List<RolloutCompleted> rollouts() {
        return received(Topics.ROLLOUT_COMPLETED, RolloutCompleted.class);
    }

    /** What workers took since the last call. */
    List<RolloutTaken> taken() {
        return received(Topics.ROLLOUT_TAKEN, RolloutTaken.class);
    }

    private <T> List<T> received(String topic, Class<T> type) {
        return client.poll(topic).stream()
                .map(entry -> codec.read(entry.value(), type))
                .toList();
    }

    /** Reasons of the dead letters that came since the last call, by group. */
    Map<UUID, String> reasons() {
        Map<UUID, String> reasons = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> entry : client.poll(Topics.ROLLOUT_REQUESTED_DEAD_LETTER)) {
            reasons.put(
                    codec.read(entry.value(), RolloutRequested.class).groupId(),
                    new String(entry.headers().lastHeader("x-reason").value(), StandardCharsets.UTF_8));
        }
        return reasons;
    }

    @Override
    public void close() {
        client.close();
    }
}
