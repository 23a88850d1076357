package dev.tina.events.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the relay that there is something to publish; any number of nudges while it is busy count as one. */
final class RelaySignal {

    private final Semaphore given = new Semaphore(0);

    void now() {
        if (given.availablePermits() == 0) {
            given.release();
        }
    }

    /** Waits for a nudge, at most this long. */
    void await(Duration atMost) throws InterruptedException {
        if (given.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            given.drainPermits();
        }
    }
}
