package dev.tina.limit;

/**
 * The least time of a computation.
 *
 * @param seconds of it
 * @param bound what takes them
 */
public record Limit(double seconds, Bound bound) {

    /** One computation after the other; the longer one says what binds. */
    public Limit then(Limit next) {
        return new Limit(seconds + next.seconds, seconds >= next.seconds ? bound : next.bound);
    }
}
