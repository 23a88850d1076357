package dev.tina.supervisor.command;

import dev.tina.supervisor.CommandFailure;
import dev.tina.supervisor.system.DataFolder;
import dev.tina.supervisor.system.StateFile;
import dev.tina.supervisor.system.SystemState;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops a running system. */
@Command(name = "down", description = "Stops the system of a data folder and waits for its end.")
public final class DownCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(100);

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private DataOption data;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = data.folder();
        if (!DataFolder.isClaimed(folder)) {
            out.println("no system runs on " + folder);
            return CommandLine.ExitCode.OK;
        }
        long pid = StateFile.in(folder)
                .read()
                .map(SystemState::pid)
                .orElseThrow(() -> new CommandFailure("the system of " + folder + " is just starting; try again"));
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        awaitRelease(folder, pid);
        out.println("stopped (process " + pid + ")");
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
