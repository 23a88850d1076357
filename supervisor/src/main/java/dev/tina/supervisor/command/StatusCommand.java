package dev.tina.supervisor.command;

import dev.tina.supervisor.process.Readiness;
import dev.tina.supervisor.system.DataFolder;
import dev.tina.supervisor.system.StateFile;
import dev.tina.supervisor.system.SystemState;
import dev.tina.supervisor.system.SystemState.ServiceState;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says whether a system runs, and how its services are. */
@Command(
        name = "status",
        description = "Shows whether the system runs and how its services are.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:every service is ready", "1:some service is not", "3:no system runs on this data folder"})
public final class StatusCommand implements Callable<Integer> {

    private static final int SOME_NOT_READY = 1;
    private static final int NOT_RUNNING = 3;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private DataOption data;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = data.folder();
        var state = StateFile.in(folder).read();
        if (!DataFolder.isClaimed(folder) || state.isEmpty()) {
            out.println("no system runs on " + folder);
            return NOT_RUNNING;
        }
        return show(state.get(), out) ? CommandLine.ExitCode.OK : SOME_NOT_READY;
    }

    private static boolean show(SystemState state, PrintWriter out) {
        out.printf("gateway %s, process %d, since %s%n", state.gateway(), state.pid(), state.startedAt());
        out.printf("%-18s %8s %6s %10s %9s  %s%n", "service", "process", "port", "management", "restarts", "state");
        boolean allReady = true;
        for (ServiceState service : state.services()) {
            boolean ready = Readiness.of(service.readiness());
            allReady &= ready;
            out.printf(
                    "%-18s %8d %6d %10d %9d  %s%n",
                    service.name(),
                    service.pid(),
                    service.port(),
                    service.management(),
                    service.restarts(),
                    ready ? "ready" : "not ready");
        }
        return allReady;
    }
}
