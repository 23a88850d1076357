package dev.tina.hub;

import java.time.Duration;

/** Waits between two attempts. */
@FunctionalInterface
interface Pause {

    Pause SLEEP = Thread::sleep;

    void of(Duration length) throws InterruptedException;
}
