package dev.tina.kafkashare;

import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The records a share consumer holds the lock of: one at a time. For one thread. */
final class LockedRecords {

    private static final Logger log = LoggerFactory.getLogger(LockedRecords.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration COMMIT = Duration.ofSeconds(10);

    private final ShareConsumer<byte[], byte[]> consumer;
    private final ShareMetrics metrics;

    LockedRecords(ShareConsumer<byte[], byte[]> consumer, ShareMetrics metrics) {
        this.consumer = consumer;
        this.metrics = metrics;
    }

    /** Waits a moment for a record. */
    Optional<ConsumerRecord<byte[], byte[]>> next() {
        Iterator<ConsumerRecord<byte[], byte[]>> records = consumer.poll(POLL).iterator();
        return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
    }

    /**
     * Renews the record's lock; false if it is lost. The poll is what takes the record back: until it has been handed
     * out again it cannot be acknowledged.
     */
    boolean renew(ConsumerRecord<byte[], byte[]> record) {
        boolean renewed = acknowledge(record, AcknowledgeType.RENEW);
        Optional<ConsumerRecord<byte[], byte[]>> again = renewed ? next() : Optional.empty();
        boolean same = again.isPresent()
                && again.get().partition() == record.partition()
                && again.get().offset() == record.offset();
        if (!same) {
            again.ifPresent(other -> acknowledge(other, AcknowledgeType.RELEASE));
            log.warn("The lock of record {} is lost", name(record));
            metrics.lost();
        }
        return same;
    }

    /** Whether the broker took the acknowledgement. */
    boolean acknowledge(ConsumerRecord<byte[], byte[]> record, AcknowledgeType type) {
        consumer.acknowledge(record, type);
        boolean taken = consumer.commitSync(COMMIT).values().stream().allMatch(Optional::isEmpty);
        if (taken) {
            metrics.acknowledged(type);
        } else {
            log.warn("{} of record {} was not taken by the broker", type, name(record));
        }
        return taken;
    }

    /** Topic, partition and offset. */
    static String name(ConsumerRecord<?, ?> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }
}
