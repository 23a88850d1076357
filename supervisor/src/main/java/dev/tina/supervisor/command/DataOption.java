package dev.tina.supervisor.command;

import dev.tina.supervisor.CommandFailure;
import dev.tina.supervisor.Home;
import dev.tina.supervisor.system.RunningSystems;
import dev.tina.supervisor.system.StateFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a system's data folder. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of everything the system keeps. By default .tina/data beside the script;"
                    + " 'status' and 'down' find the system that runs.")
    private @Nullable Path data;

    /**
     * The folder that was named; without a name that of the one system of this checkout that runs, or the usual one where
     * none does.
     *
     * @throws CommandFailure naming them where several run
     */
    Path ofRunning() throws IOException {
        return data != null ? folder() : onlyOne(new RunningSystems(Home.find()).folders());
    }

    private Path onlyOne(List<Path> running) throws IOException {
        if (running.size() > 1) {
            var lines = new StringJoiner("\n  ", "several systems run; say which by --data DIR:\n  ", "");
            for (Path folder : running) {
                lines.add(folder
                        + StateFile.in(folder)
                                .read()
                                .map(state -> "  " + state.gateway())
                                .orElse("  just starting"));
            }
            throw new CommandFailure(lines.toString());
        }
        return running.isEmpty() ? folder() : running.getFirst();
    }

    Path folder() {
        return (data == null ? Home.find().defaultData() : data)
                .toAbsolutePath()
                .normalize();
    }
}
