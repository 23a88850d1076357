package dev.tina.service.process;

import java.time.Duration;

/** Ends the process: in order if that succeeds within a deadline, else at once. */
final class OrderedExit {

    private static final int TERMINATED = 143; // as after SIGTERM
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private OrderedExit() {}

    /** Runs the shutdown hooks, of which one closes the application. */
    static void exit() {
        Thread.ofPlatform().daemon().name("exit-deadline").start(OrderedExit::haltAfterDeadline);
        System.exit(TERMINATED);
    }

    private static void haltAfterDeadline() {
        try {
            Thread.sleep(DEADLINE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(TERMINATED);
    }
}
