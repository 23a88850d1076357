package dev.tina.cli.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Time that passes, and a way to wait for it. */
public interface WaitingClock {

    /** The machine's own. */
    WaitingClock SYSTEM = new WaitingClock() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public Instant now() {
            return Clock.systemUTC().instant();
        }

        @Override
        public void pause(Duration duration) throws InterruptedException {
            Thread.sleep(duration);
        }
    };

    /** Nanoseconds since some moment; only a difference of two means anything. */
    long nanos();

    /** The time of day. */
    Instant now();

    /** Returns when the duration is over. */
    void pause(Duration duration) throws InterruptedException;
}
