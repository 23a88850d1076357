package dev.tina.supervisor.command;

import dev.tina.supervisor.CommandFailure;
import dev.tina.supervisor.process.OwnSession;
import dev.tina.supervisor.system.DataFolder;
import dev.tina.supervisor.system.StateFile;
import dev.tina.supervisor.system.SystemState;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A system in a process of its own, started by this one and found by its data folder. */
final class DetachedSystem {

    /** Whether the system ends with the process that started it. */
    enum Bond {
        NONE,
        ENDS_WITH_STARTER
    }

    /**
     * What is to be started.
     *
     * @param port of the gateway
     * @param devices options that say which devices the services compute on
     * @param deadline by which it must be ready
     * @param keys whether its gateway asks for keys
     */
    record Start(Path data, int port, List<String> devices, Duration deadline, boolean keys) {}

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
     * @param progress told what it says meanwhile, line by line
     * @throws CommandFailure with what it said, where it does not become ready
     */
    static DetachedSystem start(Start start, Bond bond, Consumer<String> progress)
            throws IOException, InterruptedException {
        DataFolder.requireUnclaimed(start.data());
        Path log = start.data().resolve("logs").resolve("supervisor.log");
        Files.createDirectories(log.getParent());
        var builder =
                new ProcessBuilder(command(start)).redirectErrorStream(true).redirectOutput(log.toFile());
        if (bond == Bond.ENDS_WITH_STARTER) {
            builder.environment().put("TINA_SUPERVISED", "true");
        } else {
            builder.redirectInput(Path.of("/dev/null").toFile());
        }
        var system = new DetachedSystem(builder.start(), start.data(), log);
        system.awaitReady(start.deadline(), progress);
        return system;
    }

    private static List<String> command(Start start) {
        var command = new ArrayList<>(OwnSession.prefix());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.tina.cli.Tina", "up"));
        command.addAll(List.of("--data", start.data().toString(), "--port", Integer.toString(start.port())));
        command.addAll(List.of("--ready-within", Long.toString(start.deadline().toSeconds())));
        command.addAll(start.devices());
        if (start.keys()) {
            command.add("--keys");
        }
        return command;
    }

    private void awaitReady(Duration deadline, Consumer<String> progress) throws IOException, InterruptedException {
        long end = System.nanoTime() + deadline.plusSeconds(10).toNanos();
        var lines = new LogLines(log);
        while (!isReady()) {
            tell(lines, progress);
            if (process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                throw new CommandFailure(
                        "the system did not start:\n" + Files.readString(log).strip());
            }
            if (System.nanoTime() > end) {
                process.destroy();
                throw new CommandFailure("the system was not ready after " + deadline.toSeconds() + " s; see " + log);
            }
        }
        tell(lines, progress);
    }

    private static void tell(LogLines lines, Consumer<String> progress) throws IOException {
        for (String line : lines.gained()) {
            if (line.startsWith(UpCommand.SPEAKER)) {
                progress.accept(line.substring(UpCommand.SPEAKER.length()));
            }
        }
    }

    private boolean isReady() throws IOException {
        return StateFile.in(data)
                .read()
                .map(state -> state.ready() && state.pid() == process.pid())
                .orElse(false);
    }

    SystemState state() throws IOException {
        return StateFile.in(data)
                .read()
                .orElseThrow(() -> new CommandFailure("the system of " + data + " has ended; see " + log));
    }

    /** Stops it in order and waits for its end. */
    void stop(Duration patience) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new CommandFailure(
                    "process " + process.pid() + " has not stopped after " + patience.toSeconds() + " s");
        }
    }
}
