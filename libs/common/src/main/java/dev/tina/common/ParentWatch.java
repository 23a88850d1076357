package dev.tina.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Notices that the process which started this one has ended: the standard input that it held open ends then.
 *
 * <p>It watches on a daemon thread of its own, which nothing can interrupt while it reads; what comes in is dropped.
 */
public final class ParentWatch {

    private static final String VARIABLE = "TINA_SUPERVISED";

    private ParentWatch() {}

    /** Whether the environment says that there is such a process: {@code TINA_SUPERVISED=true}. */
    public static boolean isWanted() {
        return "true".equals(System.getenv(VARIABLE));
    }

    /** Runs {@code end} once the input ends. */
    public static void start(InputStream input, Runnable end) {
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            awaitEnd(input);
            end.run();
        });
    }

    private static void awaitEnd(InputStream input) {
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // a broken pipe is an end too
        }
    }
}
