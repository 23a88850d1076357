package dev.tina.contracts.group;

import dev.tina.common.Require;
import java.time.Duration;

/**
 * How long a group may take. Every further attempt gets twice the time of the one before, so that workers which are slow
 * but alive get there in the end instead of starting over and over.
 *
 * @param first time of the first attempt
 */
record GroupDeadlines(Duration first) {

    private static final int MOST_DOUBLINGS = 6;

    public GroupDeadlines {
        Require.that(first.isPositive(), "groupDeadline", first, "above 0");
    }

    /** Time of an attempt, which are counted from 1. */
    public Duration of(int attempt) {
        return first.multipliedBy(1L << Math.clamp(attempt - 1L, 0, MOST_DOUBLINGS));
    }
}
