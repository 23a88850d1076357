package dev.tina.standalone.command;

import dev.tina.standalone.CommandFailure;
import dev.tina.standalone.process.OwnSession;
import dev.tina.standalone.system.DataFolder;
import dev.tina.standalone.system.StateFile;
import dev.tina.standalone.system.SystemState;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A system in a process of its own, started by this one and found by its data folder. */
public final class DetachedSystem {

    /** Whether the system ends with the process that started it. */
    public enum Bond {
        NONE,
        ENDS_WITH_STARTER
    }

    private static final long POLL_MILLISECONDS = 100;

    private final Process process;
    private final Path data;
    private final Path log;

    private DetachedSystem(Process process, Path data, Path log) {
        this.process = process;
        this.data = data;
        this.log = log;
    }

    /**
     * Starts it and returns when it is ready.
     *
     * @param keys whether its gateway asks for keys
     * @throws CommandFailure with what it said, where it does not become ready
     */
    public static DetachedSystem start(Path data, int port, Duration deadline, Bond bond, boolean keys)
            throws IOException, InterruptedException {
        DataFolder.requireUnclaimed(data);
        Path log = data.resolve("logs").resolve("supervisor.log");
        Files.createDirectories(log.getParent());
        var builder = new ProcessBuilder(command(data, port, deadline, keys))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        if (bond == Bond.ENDS_WITH_STARTER) {
            builder.environment().put("TINA_SUPERVISED", "true");
        } else {
            builder.redirectInput(Path.of("/dev/null").toFile());
        }
        var system = new DetachedSystem(builder.start(), data, log);
        system.awaitReady(deadline);
        return system;
    }

    private static List<String> command(Path data, int port, Duration deadline, boolean keys) {
        var command = new ArrayList<>(OwnSession.prefix());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.tina.standalone.Tina", "up"));
        command.addAll(List.of("--data", data.toString(), "--port", Integer.toString(port)));
        command.addAll(List.of("--ready-within", Long.toString(deadline.toSeconds())));
        if (keys) {
            command.add("--keys");
        }
        return command;
    }

    private void awaitReady(Duration deadline) throws IOException, InterruptedException {
        long end = System.nanoTime() + deadline.plusSeconds(10).toNanos();
        while (!isReady()) {
            if (process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                throw new CommandFailure(
                        "the system did not start:\n" + Files.readString(log).strip());
            }
            if (System.nanoTime() > end) {
                process.destroy();
                throw new CommandFailure("the system was not ready after " + deadline.toSeconds() + " s; see " + log);
            }
        }
    }

    private boolean isReady() throws IOException {
        return StateFile.in(data)
                .read()
                .map(state -> state.ready() && state.pid() == process.pid())
                .orElse(false);
    }

    public SystemState state() throws IOException {
        return StateFile.in(data)
                .read()
                .orElseThrow(() -> new CommandFailure("the system of " + data + " has ended; see " + log));
    }

    /** Stops it in order and waits for its end. */
    public void stop(Duration patience) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new CommandFailure(
                    "process " + process.pid() + " has not stopped after " + patience.toSeconds() + " s");
        }
    }
}
