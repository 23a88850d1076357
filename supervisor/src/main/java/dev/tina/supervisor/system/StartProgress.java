package dev.tina.supervisor.system;

import java.util.Locale;
import java.util.function.Consumer;

/** Tells, a sentence each, what a start waits for and after how many seconds that was ready. */
final class StartProgress {

    private final Consumer<String> told;
    private final long begin = System.nanoTime();

    StartProgress(Consumer<String> told) {
        this.told = told;
    }

    /** Two starts may tell of themselves at a time. */
    synchronized void waitingFor(String what) {
        told.accept("waiting for " + what);
    }

    synchronized void ready(String what) {
        told.accept(String.format(Locale.ROOT, "%s is ready after %.1f s", what, (System.nanoTime() - begin) / 1e9));
    }
}
