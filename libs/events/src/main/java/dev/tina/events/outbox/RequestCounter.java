package dev.tina.events.outbox;

import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.group.Purpose;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** Counts the groups that are asked for, once that is decided: {@code tina.groups.asked{purpose,attempt}}. */
final class RequestCounter {

    private final MeterRegistry registry;

    /** Every counter is there from the start, so that the first of a kind is seen as an increase. */
    RequestCounter(MeterRegistry registry) {
        this.registry = registry;
        for (Purpose purpose : Purpose.values()) {
            counter(purpose, 1);
            counter(purpose, 2);
        }
    }

    void count(Object event) {
        if (event instanceof RolloutRequested request) {
            counter(request.key().purpose(), request.attempt()).increment();
        }
    }

    private Counter counter(Purpose purpose, int attempt) {
        String name = purpose.name().toLowerCase(Locale.ROOT);
        return registry.counter("tina.groups.asked", "purpose", name, "attempt", attempt == 1 ? "first" : "again");
    }
}
