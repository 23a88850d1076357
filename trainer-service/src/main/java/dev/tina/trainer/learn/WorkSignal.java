package dev.tina.trainer.learn;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the trainer's loop when there may be something to do; signals given meanwhile count as one. */
public final class WorkSignal {

    private final Semaphore given = new Semaphore(0);

    public void give() {
        given.release();
    }

    /** Returns once a signal is given, or after the time. */
    void await(Duration atMost) throws InterruptedException {
        if (given.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            given.drainPermits();
        }
    }
}
