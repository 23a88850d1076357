package dev.tina.events.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.KafkaException;
import org.springframework.transaction.TransactionException;

/** Empties the outbox on a thread of its own: when nudged, and every poll interval. */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    private final OutboxBatch batch;
    private final RelaySignal nudge;
    private final OutboxProperties properties;
    private volatile @Nullable Thread thread;

    OutboxRelay(OutboxBatch batch, RelaySignal nudge, OutboxProperties properties) {
        this.batch = batch;
        this.nudge = nudge;
        this.properties = properties;
    }

    @Override
    public void start() {
        Thread starting = Thread.ofPlatform().name("outbox-relay").unstarted(this::relay);
        thread = starting; // before it runs, since it runs while this is set
        starting.start();
    }

    private void relay() {
        try {
            while (isRunning()) {
                publishAll();
                nudge.await(properties.pollInterval());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What fails for now is tried again after the poll interval. */
    private void publishAll() {
        try {
            while (isRunning() && batch.publish()) {
                log.debug("A full batch of the outbox has been published");
            }
        } catch (DataAccessException | TransactionException | KafkaException e) {
            log.warn("The outbox cannot be emptied for now: {}", e.getMessage());
        }
    }

    /** Lets the batch at work end, for as long as the broker may take to acknowledge it. */
    @Override
    public void stop() {
        Thread stopping = thread;
        thread = null;
        if (stopping != null) {
            nudge.now();
            join(stopping, properties.publishTimeout());
        }
    }

    private static void join(Thread stopping, Duration atMost) {
        try {
            if (!stopping.join(atMost)) {
                stopping.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
