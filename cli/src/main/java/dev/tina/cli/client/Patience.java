package dev.tina.cli.client;

import java.time.Duration;
import java.util.function.Consumer;

/** How long a request is repeated before it counts as failed. */
public enum Patience {
    /** For one question: who asks waits for the answer. */
    QUESTION(Duration.ofSeconds(20), Duration.ofSeconds(20)),
    /** For a job that is followed: a system that has answered, and is restarted on the way, is waited for. */
    JOB(Duration.ofSeconds(90), Duration.ofMinutes(10));

    private final Duration first;
    private final Duration later;

    Patience(Duration first, Duration later) {
        this.first = first;
        this.later = later;
    }

    Retry retry(Consumer<String> note) {
        return new Retry(first, later, WaitingClock.SYSTEM, note);
    }
}
