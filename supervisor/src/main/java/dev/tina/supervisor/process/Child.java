package dev.tina.supervisor.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/**
 * One life of a child process. A platform thread copies the child's output to its log, since a virtual thread would hold
 * its carrier while it waits. The child's standard input stays open as long as the supervisor lives; the child ends
 * itself when it closes.
 */
final class Child {

    private static final Duration LOG_PATIENCE = Duration.ofSeconds(1);

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
                throw new UncheckedIOException("cannot read the output of process " + process.pid(), e);
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

    /** Sends SIGTERM; unlike {@link Process#destroy()} it leaves the streams open, so that the last output is read. */
    void askToEnd() {
        process.toHandle().destroy();
    }

    /** Waits for the child to end by itself, then kills it. */
    void end(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            process.toHandle().destroyForcibly();
            process.waitFor(5, TimeUnit.SECONDS);
        }
        logCopy.join(LOG_PATIENCE);
    }
}
