package dev.tina.benchmarks.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A program on its way to its end or to its deadline; what it started itself ends with it. */
public final class ChildProcess implements AutoCloseable {

    private final Process process;
    private final Thread hook;
    private final List<String> output = Collections.synchronizedList(new ArrayList<>());
    private final List<String> errors = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> readers;

    private ChildProcess(Process process, Consumer<String> onError) {
        this.process = process;
        this.hook = new Thread(() -> kill(process));
        Runtime.getRuntime().addShutdownHook(hook);
        this.readers = List.of(
                Thread.startVirtualThread(() -> read(process.inputReader(), output::add)),
                Thread.startVirtualThread(() -> read(process.errorReader(), line -> {
                    errors.add(line);
                    onError.accept(line);
                })));
    }

    /**
     * Starts it.
     *
     * @param environment on top of this process's own
     * @param onError takes each line of standard error when it comes
     */
    public static ChildProcess start(
            List<String> command, Path folder, Map<String, String> environment, Consumer<String> onError)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        return new ChildProcess(builder.start(), onError);
    }

    /** Sends it an empty line on standard input. */
    public void signal() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** Waits for its end; at the deadline it is killed. */
    public ProcessEnding await(Duration deadline) throws InterruptedException {
        boolean ended = process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) {
            kill(process);
        }
        int status = process.waitFor();
        for (Thread reader : readers) {
            reader.join(Duration.ofSeconds(5));
        }
        return new ProcessEnding(status, !ended, List.copyOf(output), List.copyOf(errors));
    }

    @Override
    public void close() {
        kill(process);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // this process is ending, and the hook runs
        }
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void read(BufferedReader reader, Consumer<String> onLine) {
        try {
            reader.lines().forEach(onLine);
        } catch (UncheckedIOException e) {
            // the process was killed
        }
    }
}
