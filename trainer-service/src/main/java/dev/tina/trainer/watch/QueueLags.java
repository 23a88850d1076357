package dev.tina.trainer.watch;

import dev.tina.contracts.Topics;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.SharePartitionOffsetInfo;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.jspecify.annotations.Nullable;

/** Counts the records of each topic that its consumer group has not finished. Not thread-safe. */
final class QueueLags implements AutoCloseable {

    private static final String WORKERS = "rollout";
    private static final int DEADLINE_SECONDS = 4;

    private final Map<String, Object> settings;
    private @Nullable Admin admin;

    /** A consumer group and the topic it is asked about. */
    private record Queue(String group, String topic) {
        Tags tags() {
            return Tags.of("group", group, "topic", topic);
        }
    }

    private static final List<Queue> QUEUES = List.of(
            new Queue("reward", Topics.ROLLOUT_COMPLETED),
            new Queue("trainer", Topics.GROUP_SCORED),
            new Queue("eval", Topics.GROUP_SCORED));

    /** @param settings of Kafka's clients */
    QueueLags(Map<String, Object> settings) {
        this.settings = new HashMap<>(settings);
        this.settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, DEADLINE_SECONDS * 1000);
        this.settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, DEADLINE_SECONDS * 1000);
    }

    /** By group and topic; a group that does not exist, or has committed nothing yet, is left out. */
    Map<Tags, Double> read() throws Exception {
        Admin kafka = admin;
        if (kafka == null) {
            kafka = Admin.create(settings);
            admin = kafka;
        }
        Map<Tags, Double> lags = new HashMap<>();
        Optional<Double> requests = shareLag(kafka);
        requests.ifPresent(lag -> lags.put(new Queue(WORKERS, Topics.ROLLOUT_REQUESTED).tags(), lag));
        for (Queue queue : QUEUES) {
            Map<TopicPartition, Long> done = committed(kafka, queue);
            if (!done.isEmpty()) {
                lags.put(queue.tags(), behind(kafka, done));
            }
        }
        return lags;
    }

    /** Records that no worker has finished; empty where the broker has no such share group. */
    private static Optional<Double> shareLag(Admin kafka)
            throws InterruptedException, TimeoutException, ExecutionException {
        try {
            Map<TopicPartition, SharePartitionOffsetInfo> offsets =
                    get(kafka.listShareGroupOffsets(Map.of(WORKERS, new ListShareGroupOffsetsSpec()))
                            .partitionsToOffsetInfo(WORKERS));
            if (offsets.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(offsets.entrySet().stream()
                    .filter(entry -> Objects.nonNull(entry.getValue())) // of a partition without an offset it is null
                    .filter(entry -> entry.getKey().topic().equals(Topics.ROLLOUT_REQUESTED))
                    .flatMap(entry -> entry.getValue().lag().stream())
                    .mapToDouble(Long::doubleValue)
                    .sum());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException
                    || e.getCause() instanceof UnsupportedVersionException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Map<TopicPartition, Long> committed(Admin kafka, Queue queue)
            throws InterruptedException, TimeoutException, ExecutionException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (var entry : get(kafka.listConsumerGroupOffsets(queue.group()).partitionsToOffsetAndMetadata())
                .entrySet()) {
            boolean known = Objects.nonNull(entry.getValue()); // of a partition without a commit it is null
            if (known && entry.getKey().topic().equals(queue.topic())) {
                offsets.put(entry.getKey(), entry.getValue().offset());
            }
        }
        return offsets;
    }

    private static double behind(Admin kafka, Map<TopicPartition, Long> done)
            throws InterruptedException, TimeoutException, ExecutionException {
        Map<TopicPartition, OffsetSpec> newest = done.keySet().stream()
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        double lag = 0;
        for (var end : get(kafka.listOffsets(newest).all()).entrySet()) {
            lag += Math.max(0, end.getValue().offset() - done.getOrDefault(end.getKey(), 0L));
        }
        return lag;
    }

    private static <T> T get(KafkaFuture<T> answer) throws InterruptedException, TimeoutException, ExecutionException {
        return answer.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        Admin open = admin;
        if (open != null) {
            open.close(Duration.ofSeconds(1));
        }
    }
}
