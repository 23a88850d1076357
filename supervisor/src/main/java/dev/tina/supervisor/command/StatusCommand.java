package dev.tina.supervisor.command;

import dev.tina.supervisor.system.DataFolder;
import dev.tina.supervisor.system.StateFile;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    /** @param system null where none runs on the data folder */
    private record Status(String data, @Nullable SystemView system) {}

    @Override
    public Integer call() throws IOException {
        Path folder = data.ofRunning();
        var state = StateFile.in(folder).read();
        if (!DataFolder.isClaimed(folder) || state.isEmpty()) {
            console.result(new Status(folder.toString(), null), () -> List.of("no system runs on " + folder));
            return NOT_RUNNING;
        }
        var system = SystemView.of(folder, state.get());
        console.result(new Status(folder.toString(), system), system::lines);
        return system.allReady() ? CommandLine.ExitCode.OK : SOME_NOT_READY;
    }
}
