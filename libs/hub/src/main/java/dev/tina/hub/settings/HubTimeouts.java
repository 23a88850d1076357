package dev.tina.hub.settings;

import dev.tina.common.Require;
import java.time.Duration;

/**
 * Limits how long the hub is waited for, and how often a request is made again.
 *
 * @param connect for a connection
 * @param answer for the first line of an answer
 * @param stall for the next bytes of an answer
 * @param lock for another process that fetches the same file
 * @param attempts that fail one after another without a byte gained
 * @param longestPause between two attempts, also where the hub asks for more
 */
public record HubTimeouts(
        Duration connect, Duration answer, Duration stall, Duration lock, int attempts, Duration longestPause) {

    /** 10 s, 30 s, 30 s, 1 h, 6 attempts, 5 min. */
    static final HubTimeouts USUAL = new HubTimeouts(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofHours(1),
            6,
            Duration.ofMinutes(5));

    public HubTimeouts {
        Require.that(attempts >= 1, "attempts", attempts, "at least 1");
    }
}
