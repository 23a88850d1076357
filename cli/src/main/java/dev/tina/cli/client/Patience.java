package dev.tina.cli.client;

import java.time.Duration;

/** How long a request is repeated before it counts as failed. */
public enum Patience {
    /** For one question: who asks waits for the answer. */
    QUESTION(Duration.ofSeconds(20)),
    /** For a job that is followed: a service that is restarted on the way is waited for. */
    JOB(Duration.ofSeconds(90));

    private final Duration limit;

    Patience(Duration limit) {
        this.limit = limit;
    }

    Duration limit() {
        return limit;
    }
}
