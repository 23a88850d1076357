package dev.tina.reward.events;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * Scores the groups that listeners hand over, each on a thread of its own, and acknowledges those that are done. Their
 * number is limited by what listeners may have unacknowledged. When the service ends, the groups may finish first; a
 * group that is not acknowledged by then is delivered again elsewhere.
 */
final class GroupWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(GroupWorkers.class);

    private final GroupWork work;
    private final Duration patience;
    private final AtomicInteger inWork;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Phaser open = new Phaser(1); // one party for this object and one for each group in work
    private volatile boolean running = true; // before any listener is

    GroupWorkers(GroupWork work, Duration patience, MeterRegistry registry) {
        this.work = work;
        this.patience = patience;
        this.inWork = registry.gauge("tina.reward.groups.in.work", new AtomicInteger());
    }

    /** Returns at once. */
    void accept(Message<?> message) {
        if (open.register() < 0) {
            return; // it has ended: what is not acknowledged comes again
        }
        if (!running) {
            open.arriveAndDeregister();
            return; // it is ending
        }
        inWork.incrementAndGet();
        threads.execute(() -> work(message));
    }

    private void work(Message<?> message) {
        try {
            if (work.isDone(message)) {
                acknowledge(message);
            }
        } finally {
            inWork.decrementAndGet();
            open.arriveAndDeregister();
        }
    }

    private static void acknowledge(Message<?> message) {
        Acknowledgment acknowledgment = message.getHeaders().get(KafkaHeaders.ACKNOWLEDGMENT, Acknowledgment.class);
        if (acknowledgment == null) {
            throw new IllegalStateException("the listener must acknowledge by hand");
        }
        try {
            acknowledgment.acknowledge();
        } catch (IllegalStateException e) {
            log.debug("A group was done after its partition had gone to another member: {}", e.getMessage());
        }
    }

    @Override
    public void start() {
        // it works from the moment it is made
    }

    @Override
    public void stop() {
        running = false;
        int phase = open.arrive();
        try {
            open.awaitAdvanceInterruptibly(phase, patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            log.info("{} groups are still in work; they are scored again elsewhere", inWork.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        open.forceTermination();
        threads.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops before the listeners do, so that what is finished meanwhile is still acknowledged. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 100;
    }
}
