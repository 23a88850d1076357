package dev.tina.events.outbox;

import dev.tina.events.outbox.OutboxRow.Lane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/** Publishes rows of the outbox in their order, and says which of them the broker has. */
final class OutboxPublisher {

    private static final Logger log = LoggerFactory.getLogger(OutboxPublisher.class);

    private final KafkaOperations<byte[], byte[]> kafka;
    private final Duration timeout;

    OutboxPublisher(KafkaOperations<byte[], byte[]> kafka, Duration timeout) {
        this.kafka = kafka;
        this.timeout = timeout;
    }

    /**
     * The ids of what was acknowledged, save what follows a failure of the same topic and key: that is published again
     * after what failed, so that the last order seen is the right one.
     */
    List<Long> publish(List<OutboxRow> rows) {
        long deadline = System.nanoTime() + timeout.toNanos();
        List<Future<?>> sent = new ArrayList<>();
        for (OutboxRow row : rows) {
            sent.add(send(row));
        }
        List<Long> published = new ArrayList<>();
        Set<Lane> failed = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            OutboxRow row = rows.get(i);
            if (!acknowledged(sent.get(i), row, deadline)) {
                failed.add(row.lane());
            } else if (!failed.contains(row.lane())) {
                published.add(row.id());
            }
        }
        return published;
    }

    private Future<?> send(OutboxRow row) {
        try {
            return kafka.send(row.message());
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static boolean acknowledged(Future<?> sent, OutboxRow row, long deadline) {
        try {
            sent.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            log.warn("Event {} of the outbox could not be published to {} yet: {}", row.id(), row.topic(), reason(e));
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String reason(Exception e) {
        return String.valueOf(NestedExceptionUtils.getMostSpecificCause(e));
    }
}
