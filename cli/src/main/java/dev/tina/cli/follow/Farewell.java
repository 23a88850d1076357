package dev.tina.cli.follow;

import java.util.List;
import java.util.function.Consumer;

/** What is said where a command is stopped, by Ctrl-C or a signal, before this is closed. */
final class Farewell implements AutoCloseable {

    private final Thread hook;

    private Farewell(Thread hook) {
        this.hook = hook;
    }

    static Farewell of(List<String> lines, Consumer<String> say) {
        Thread hook = new Thread(
                () -> {
                    say.accept("");
                    lines.forEach(say);
                },
                "farewell");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Farewell(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // it is being said
        }
    }
}
