package dev.tina.supervisor.command;

import dev.tina.supervisor.CommandFailure;
import dev.tina.supervisor.Home;
import dev.tina.supervisor.system.RunningSystems;
import java.io.IOException;
import java.nio.file.Path;
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
        return data == null ? new RunningSystems(Home.find()).only().orElseGet(this::folder) : folder();
    }

    Path folder() {
        return (data == null ? Home.find().defaultData() : data)
                .toAbsolutePath()
                .normalize();
    }
}
