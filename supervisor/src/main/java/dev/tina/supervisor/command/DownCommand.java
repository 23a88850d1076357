package dev.tina.supervisor.command;

import dev.tina.supervisor.CommandFailure;
import dev.tina.supervisor.system.DataFolder;
import dev.tina.supervisor.system.StateFile;
import dev.tina.supervisor.system.SystemState;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops a running system. */
@Command(name = "down", description = "Stops the system that runs, or that of a data folder, and waits for its end.")
public final class DownCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(100);

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private DataOption data;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    /** @param stopped the process of the system that was stopped; null where none ran */
    private record Down(String data, @Nullable Long stopped) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = data.ofRunning();
        if (!DataFolder.isClaimed(folder)) {
            console.result(new Down(folder.toString(), null), () -> List.of("no system runs on " + folder));
            return CommandLine.ExitCode.OK;
        }
        long pid = StateFile.in(folder)
                .read()
                .map(SystemState::pid)
                .orElseThrow(() -> new CommandFailure("the system of " + folder + " is just starting; try again"));
        console.note("waiting for process " + pid + ", the system of " + folder + ", to end");
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        awaitRelease(folder, pid);
        console.result(new Down(folder.toString(), pid), () -> List.of("stopped (process " + pid + ")"));
        return CommandLine.ExitCode.OK;
    }

    private static void awaitRelease(Path folder, long pid) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (DataFolder.isClaimed(folder)) {
            if (System.nanoTime() > end) {
                throw new CommandFailure("process " + pid + " has not stopped after " + PATIENCE.toSeconds()
                        + " s; what it still does is in " + folder.resolve("logs"));
            }
            Thread.sleep(POLL);
        }
    }
}
