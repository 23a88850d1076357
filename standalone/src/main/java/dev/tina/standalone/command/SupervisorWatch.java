package dev.tina.standalone.command;

import java.io.IOException;

/** Ends this process when the one that started it has ended, which closes the standard input it gave. */
final class SupervisorWatch {

    private SupervisorWatch() {}

    static void startIfSupervised() {
        if ("true".equals(System.getenv("TINA_SUPERVISED"))) {
            Thread.ofPlatform().daemon().name("supervisor watch").start(SupervisorWatch::awaitEnd);
        }
    }

    private static void awaitEnd() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever said here
            }
        } catch (IOException e) {
            // a broken pipe is an end too
        }
        System.exit(0);
    }
}
