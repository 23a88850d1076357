package dev.tina.standalone.sweep;

import java.time.Clock;
import java.time.Duration;

/**
 * How a sweep waits.
 *
 * @param poll between two looks
 * @param grace how long after it was asked for a job may still turn up
 * @param silence after which jobs of which nothing new is heard are given up
 */
record Pace(Duration poll, Duration grace, Duration silence, Clock clock) {

    /** @param silence as told on the command line */
    static Pace usual(Duration silence) {
        return new Pace(Duration.ofSeconds(1), Duration.ofMinutes(1), silence, Clock.systemUTC());
    }
}
