package dev.tina.kafkashare;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a slot its thread and its consumer, and a new consumer after a while where the old one failed. */
final class ConsumerThread {

    private static final Logger log = LoggerFactory.getLogger(ConsumerThread.class);
    private static final Duration BACK_OFF = Duration.ofSeconds(2);
    private static final Duration CLOSE = Duration.ofSeconds(10);

    private final Supplier<ShareConsumer<byte[], byte[]>> consumers;
    private final Function<ShareConsumer<byte[], byte[]>, DeliveryLoop> slots;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable DeliveryLoop slot;

    ConsumerThread(
            String name,
            Supplier<ShareConsumer<byte[], byte[]>> consumers,
            Function<ShareConsumer<byte[], byte[]>, DeliveryLoop> slots) {
        this.consumers = consumers;
        this.slots = slots;
        thread = Thread.ofPlatform().name(name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Asks it to end; does not wait. */
    void stop() {
        stopped.countDown();
        DeliveryLoop running = slot;
        if (running != null) {
            running.stop();
        }
    }

    /** Waits for its end; false if that takes longer. */
    boolean join(Duration atMost) throws InterruptedException {
        return thread.join(atMost);
    }

    private void run() {
        try {
            do {
                consume();
            } while (!stopped.await(BACK_OFF.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void consume() throws InterruptedException {
        ShareConsumer<byte[], byte[]> consumer = consumers.get();
        try {
            DeliveryLoop fresh = slots.apply(consumer);
            slot = fresh;
            if (stopped.getCount() == 0) {
                return;
            }
            fresh.run();
        } catch (KafkaException e) {
            log.error("A share consumer failed, another takes its place: {}", e.toString());
        } finally {
            close(consumer);
        }
    }

    private static void close(ShareConsumer<byte[], byte[]> consumer) {
        try {
            consumer.close(CLOSE);
        } catch (KafkaException e) {
            log.warn("A share consumer did not close in order: {}", e.toString());
        }
    }
}
