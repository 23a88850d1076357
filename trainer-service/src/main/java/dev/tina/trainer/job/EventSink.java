package dev.tina.trainer.job;

import java.util.UUID;

/** Takes events within the transaction that decides them, to be published if and only if it commits: the outbox. */
@FunctionalInterface
public interface EventSink {

    /**
     * Adds an event.
     *
     * @param topic one of {@code Topics}
     * @param key the group's or the job's id, as {@code Topics} says
     */
    void add(String topic, UUID key, Object event);
}
