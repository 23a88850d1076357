package dev.tina.cli.sweep;

import java.time.Duration;

/**
 * How a sweep waits.
 *
 * @param poll between two looks
 * @param silence after which jobs of which nothing new is heard are given up
 */
record Polling(Duration poll, Duration silence) {

    /** @param silence as told on the command line */
    static Polling usual(Duration silence) {
        return new Polling(Duration.ofSeconds(1), silence);
    }
}
