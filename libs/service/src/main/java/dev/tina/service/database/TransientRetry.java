package dev.tina.service.database;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repeats work while what it fails of is a fault that passes, so that an event is not lost because Postgres was away. */
public final class TransientRetry {

    private static final Logger log = LoggerFactory.getLogger(TransientRetry.class);

    private final Duration pause;
    private final Duration limit;

    /**
     * Tries for a while.
     *
     * @param pause between two tries
     * @param limit after which the fault is thrown; for a consumer less than its {@code max.poll.interval.ms}
     */
    TransientRetry(Duration pause, Duration limit) {
        this.pause = pause;
        this.limit = limit;
    }

    /** Every second, for four minutes: a consumer has five between two polls, so its binding must not try again. */
    public static TransientRetry ofConsumers() {
        return new TransientRetry(Duration.ofSeconds(1), Duration.ofMinutes(4));
    }

    /** Does the work; throws a permanent fault at once, and a transient one that lasts too long. */
    public void run(Runnable work) {
        get(() -> {
            work.run();
            return true;
        });
    }

    /** The same of work with a result. */
    public <T> T get(Supplier<T> work) {
        long begun = System.nanoTime();
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!TransientFailure.isOne(e) || System.nanoTime() - begun > limit.toNanos()) {
                    throw e;
                }
                log.warn("An event waits for the database: {}", e.getMessage());
                rest(e);
            }
        }
    }

    private void rest(RuntimeException fault) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw fault;
        }
    }
}
