package dev.tina.hub.http;

import java.time.Duration;

/** Waits between two attempts. */
@FunctionalInterface
public interface Pause {

    Pause SLEEP = Thread::sleep;

    void of(Duration length) throws InterruptedException;
}
