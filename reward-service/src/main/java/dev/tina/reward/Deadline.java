package dev.tina.reward;

import java.time.Duration;

/** A point in time after which nobody waits; on a clock that only goes forward. */
public final class Deadline {

    private final long end; // of System.nanoTime

    private Deadline(long end) {
        this.end = end;
    }

    /** So long from now. */
    public static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** Time left; not negative. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** The earlier of this one and one so long from now. */
    public Deadline within(Duration duration) {
        Deadline other = in(duration);
        return other.end - end < 0 ? other : this;
    }
}
