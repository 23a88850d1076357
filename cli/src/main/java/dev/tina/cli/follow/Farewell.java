package dev.tina.cli.follow;

import java.util.List;
import java.util.function.Consumer;

/** What is said where a command is stopped by Ctrl-C, or a signal, while it works. */
public final class Farewell {

    private Farewell() {}

    /** Work whose result is a {@code T}. */
    @FunctionalInterface
    public interface Work<T> {

        T done() throws InterruptedException;
    }

    /** Does the work; says the lines only if the command is stopped before it is done. */
    public static <T> T during(Work<T> work, List<String> lines, Consumer<String> say) throws InterruptedException {
        Thread hook = new Thread(() -> say(lines, say), "farewell");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.done();
        } finally {
            remove(hook);
        }
    }

    private static void say(List<String> lines, Consumer<String> say) {
        say.accept("");
        lines.forEach(say);
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // it is being said
        }
    }
}
