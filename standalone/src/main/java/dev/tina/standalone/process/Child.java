package dev.tina.standalone.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/**
 * One life of a child process. Its standard input stays open as long as the supervisor lives: the child ends itself
 * when that ends.
 */
final class Child {

    private final Process process;
    private final long startedAt = System.nanoTime();

    private Child(Process process) {
        this.process = process;
    }

    static Child start(ChildSpec spec, ChildLog log) throws IOException {
        var command = new ArrayList<>(OwnSession.prefix());
        command.addAll(spec.command());
        var builder =
                new ProcessBuilder(command).directory(spec.folder().toFile()).redirectErrorStream(true);
        builder.environment().putAll(spec.environment());
        builder.environment().put("TINA_SUPERVISED", "true");
        var process = builder.start();
        Thread.ofVirtual().name("log of " + spec.name()).start(() -> copy(process, log));
        return new Child(process);
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

    void askToEnd() {
        process.destroy();
    }

    /** Waits for it to end by itself, then makes it. */
    void end(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        }
    }
}
