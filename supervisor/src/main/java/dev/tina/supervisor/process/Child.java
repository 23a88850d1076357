package dev.tina.supervisor.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/**
 * One life of a child process. What it says is read by a thread of the platform: a virtual one would hold its carrier
 * while it waits, and there are few of those. Its standard input stays open as long as the supervisor lives: the child ends itself
 * when that ends.
 */
final class Child {

    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final Process process;
    private final Thread logCopy;
    private final long startedAt = System.nanoTime();

    private Child(Process process, Thread logCopy) {
        this.process = process;
        this.logCopy = logCopy;
    }

    static Child start(ChildSpec spec, ChildLog log) throws IOException {
        var command = new ArrayList<>(OwnSession.prefix());
        command.addAll(spec.command());
        var builder =
                new ProcessBuilder(command).directory(spec.folder().toFile()).redirectErrorStream(true);
        builder.environment().putAll(spec.environment());
        builder.environment().put("TINA_SUPERVISED", "true");
        var process = builder.start();
        var logCopy = Thread.ofPlatform().daemon().name("log of " + spec.name()).start(() -> copy(process, log));
        return new Child(process, logCopy);
    }

    private static void copy(Process process, ChildLog log) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.line(line);
            }
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException("cannot read what process " + process.pid() + " says", e);
            }
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Waits for its end.
     *
     * @return exit status
     */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    Duration life() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    /** Unlike {@link Process#destroy()}, leaves its streams open, so that its last words are read. */
    void askToEnd() {
        process.toHandle().destroy();
    }

    /** Waits for it to end by itself, then makes it. */
    void end(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            process.toHandle().destroyForcibly();
            process.waitFor(5, TimeUnit.SECONDS);
        }
        logCopy.join(LAST_WORDS);
    }
}
