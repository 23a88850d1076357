package dev.tina.standalone.sweep;

import java.time.Duration;

/**
 * How a sweep waits.
 *
 * @param poll between two looks
 * @param silence after which jobs of which nothing new is heard are given up
 */
record Pace(Duration poll, Duration silence) {

    /** @param silence as told on the command line */
    static Pace usual(Duration silence) {
        return new Pace(Duration.ofSeconds(1), silence);
    }
}
