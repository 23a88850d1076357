package dev.tina.cli.client;

import java.time.Duration;

/** Time that passes, and a way to wait for it. */
public interface WaitingClock {

    /** The machine's own. */
    WaitingClock SYSTEM = new WaitingClock() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void pause(Duration duration) throws InterruptedException {
            Thread.sleep(duration);
        }
    };

    /** Nanoseconds since some moment; only a difference of two means anything. */
    long nanos();

    /** Returns when the duration is over. */
    void pause(Duration duration) throws InterruptedException;
}
