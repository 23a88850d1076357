package dev.tina.common;

import java.time.Duration;

/** How long to wait before trying again: twice as long from try to try, up to a longest wait. */
public record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 32;

    public Backoff {
        Require.that(first.isPositive(), "first", first, "above 0");
        Require.that(longest.compareTo(first) >= 0, "longest", longest, "at least first, " + first);
    }

    /** @param retry 1 for the first one */
    public Duration before(int retry) {
        Duration wait = first.multipliedBy(1L << Math.clamp(retry - 1, 0, MOST_DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
