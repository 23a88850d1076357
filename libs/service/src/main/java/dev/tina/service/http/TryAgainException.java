package dev.tina.service.http;

import java.time.Duration;

/** Something that a request needs is away or busy for a moment: 503 with {@code Retry-After}. */
public final class TryAgainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration after;

    /** @param after which the request may succeed */
    public TryAgainException(String sentence, Duration after) {
        super(sentence);
        this.after = after;
    }

    Duration after() {
        return after;
    }
}
