package dev.tina.supervisor.command;

import java.io.IOException;

/** Ends this process when the one that started it has ended, which closes the standard input it gave. */
final class StarterWatch {

    private StarterWatch() {}

    static void startIfSupervised() {
        if ("true".equals(System.getenv("TINA_SUPERVISED"))) {
            Thread.ofPlatform().daemon().name("supervisor watch").start(StarterWatch::awaitEnd);
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
