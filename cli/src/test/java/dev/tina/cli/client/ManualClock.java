package dev.tina.cli.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that stands still until somebody waits for it. */
public final class ManualClock implements WaitingClock {

    private final List<Duration> pauses = new ArrayList<>();
    private long nanos;

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Instant now() {
        return Instant.EPOCH.plusNanos(nanos);
    }

    @Override
    public void pause(Duration duration) {
        pauses.add(duration);
        nanos += duration.toNanos();
    }

    /** How long was waited, each time. */
    List<Duration> pauses() {
        return pauses;
    }
}
