package dev.tina.reward.events;

import dev.tina.contracts.GroupScored;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.Topics;
import dev.tina.events.codec.EventCodec;
import dev.tina.events.message.EventMessages;
import dev.tina.kafkashare.test.TopicClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.jspecify.annotations.Nullable;

/** The topics as the reward service's neighbours use them: hands in rollouts, takes what comes back. */
final class RewardTopics implements AutoCloseable {

    private final EventCodec codec = new EventCodec();
    private final TopicClient client;
    private final Admin admin;

    RewardTopics(String bootstrapServers) {
        client = new TopicClient(bootstrapServers);
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    void complete(RolloutCompleted rollout) {
        publish(rollout.groupId(), codec.write(rollout));
    }

    void publish(UUID key, byte @Nullable [] value) {
        client.publish(
                Topics.ROLLOUT_COMPLETED,
                EventMessages.keyBytes(key),
                value,
                Map.of("contentType", EventCodec.CONTENT_TYPE));
    }

    /** Groups that came since the last call. */
    List<GroupScored> scored() {
        return client.poll(Topics.GROUP_SCORED).stream()
                .map(entry -> codec.read(entry.value(), GroupScored.class))
                .toList();
    }

    /** Dead letters that came since the last call: key and reason. */
    List<String> dead() {
        return client.poll(Topics.ROLLOUT_COMPLETED_DEAD_LETTER).stream()
                .map(entry -> text(entry.key()) + " "
                        + text(entry.headers().lastHeader("x-reason").value()))
                .toList();
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
        client.close();
        admin.close();
    }
}
