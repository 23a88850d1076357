package dev.tina.contracts.group;

import java.time.Duration;
import java.time.Instant;

/**
 * How often a group was asked for, and what it is asked for next. An attempt that a worker took is spent. One that
 * nobody took is asked for again under the same number, however often: while there are no workers nothing is lost.
 *
 * @param attempt of the last request; 0 for a group that was never asked for
 * @param taken the last attempt that a worker took
 * @param asked number of requests so far, which sets the next one's time
 */
public record GroupAttempts(int attempt, int taken, int asked) {

    /** Whether a worker took the last attempt. */
    public boolean isSpent() {
        return taken >= attempt;
    }

    /** Whether the last attempt is spent, and no further one is allowed. */
    public boolean isExhausted(int maxAttempts) {
        return isSpent() && attempt >= maxAttempts;
    }

    /** The attempt to ask for next. */
    public int next() {
        return isSpent() ? attempt + 1 : attempt;
    }

    /**
     * Until when the next request may take.
     *
     * @param first time of the first request
     */
    public Instant deadline(Instant now, Duration first) {
        return now.plus(new GroupDeadlines(first).of(asked + 1));
    }
}
