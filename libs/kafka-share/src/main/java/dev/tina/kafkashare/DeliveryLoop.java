package dev.tina.kafkashare;

import dev.tina.common.StorableText;
import dev.tina.kafkashare.Delivery.Verdict;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles one record after another: takes it, has it handled on another thread, renews its lock as long as that lasts,
 * and acknowledges it.
 *
 * <pre>
 * delivered ── too often ─────────────────────────> dead letter, REJECT
 *     │
 *  handling ── every third of the lock's time ────> RENEW, and handling goes on
 *     │     ── the lock is lost ──────────────────> handled to its end, but not acknowledged: another has it
 *     │     ── stop: interrupted, and once it has ended
 *     │            without success ───────────────> RELEASE at once; a fresh copy and ACCEPT after the last delivery
 *     ├─ success ─────────────────────────────────> ACCEPT
 *     ├─ failed for the last time ────────────────> dead letter, REJECT; RELEASE if the letter cannot be sent
 *     └─ failed ── retry delay ───────────────────> RELEASE
 * </pre>
 */
final class DeliveryLoop {

    /** Handles a record: returns when all is done that it asks for, throws where that failed. */
    @FunctionalInterface
    interface RecordHandler {

        void handle(ConsumerRecord<byte[], byte[]> record);
    }

    private static final Logger log = LoggerFactory.getLogger(DeliveryLoop.class);

    private final LockedRecords records;
    private final RecordHandler handler;
    private final DeadLetterProducer deadLetters;
    private final ShareConsumerSettings settings;
    private final ShareMetrics metrics;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean stopped;

    DeliveryLoop(
            LockedRecords records,
            RecordHandler handler,
            DeadLetterProducer deadLetters,
            ShareConsumerSettings settings,
            ShareMetrics metrics) {
        this.records = records;
        this.handler = handler;
        this.deadLetters = deadLetters;
        this.settings = settings;
        this.metrics = metrics;
    }

    /** Takes records until it is stopped. */
    void run() throws InterruptedException {
        while (!stopped) {
            Optional<ConsumerRecord<byte[], byte[]>> next = records.next();
            if (next.isPresent() && stopped) {
                records.acknowledge(next.get(), AcknowledgeType.RELEASE);
            } else if (next.isPresent()) {
                deliver(next.get());
            }
        }
    }

    /** Makes {@link #run} release what it has and return; for any thread. */
    void stop() {
        stopped = true;
        wake.release();
    }

    private void deliver(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        int count = record.deliveryCount().orElse((short) 1);
        Optional<Verdict> early = Delivery.beforeHandling(count, settings);
        if (early.isPresent()) {
            acknowledge(record, early.get());
        } else {
            handle(record, count);
        }
    }

    private void handle(ConsumerRecord<byte[], byte[]> record, int count) throws InterruptedException {
        metrics.started();
        HandlerTask task = HandlerTask.start(() -> handler.handle(record), wake::release);
        try {
            if (keepsLock(record, task)) {
                settle(record, task, count);
            } else {
                awaitEnd(task);
            }
        } finally {
            task.abandon(settings.stopTimeout());
            metrics.ended();
        }
    }

    /** Renews the lock until the task is done or this is to stop; false if the lock is lost before. */
    private boolean keepsLock(ConsumerRecord<byte[], byte[]> record, HandlerTask task) throws InterruptedException {
        while (!task.isDone() && !stopped) {
            if (!wokenWithin(settings.renewAfter()) && !records.renew(record)) {
                return false;
            }
        }
        return true;
    }

    private void awaitEnd(HandlerTask task) throws InterruptedException {
        while (!task.isDone() && !stopped) {
            wokenWithin(settings.renewAfter());
        }
    }

    /** A handler that a stop finds at work is ended first: what it still sends, it sends before the record is released. */
    private void settle(ConsumerRecord<byte[], byte[]> record, HandlerTask task, int count)
            throws InterruptedException {
        boolean ended = task.isDone();
        task.abandon(settings.stopTimeout());
        if (ended || (task.isDone() && task.failure().isEmpty())) {
            acknowledge(record, Delivery.verdict(task.failure(), count, settings));
        } else {
            handBack(record, count);
        }
    }

    /** The handler did not fail, so handing the record back must not use up its deliveries. */
    private void handBack(ConsumerRecord<byte[], byte[]> record, int count) throws InterruptedException {
        boolean again = count >= settings.maxDeliveries() && deadLetters.sendBack(record);
        log.info("Record {} is handed back: the consumer stops", LockedRecords.name(record));
        records.acknowledge(record, again ? AcknowledgeType.ACCEPT : AcknowledgeType.RELEASE);
    }

    private void acknowledge(ConsumerRecord<byte[], byte[]> record, Verdict verdict) throws InterruptedException {
        AcknowledgeType type = verdict.type();
        if (type != AcknowledgeType.ACCEPT) {
            log.warn("{} of record {}: {}", type, LockedRecords.name(record), StorableText.shown(verdict.reason()));
        }
        if (type == AcknowledgeType.REJECT && !deadLetters.send(record, verdict.reason())) {
            type = AcknowledgeType.RELEASE;
        }
        if (type == AcknowledgeType.RELEASE && !stopped) {
            wokenWithin(settings.retryDelay());
        }
        records.acknowledge(record, type);
    }

    /** Waits for the end of the task at work or a stop. */
    private boolean wokenWithin(Duration time) throws InterruptedException {
        return wake.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS);
    }
}
