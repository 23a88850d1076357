package dev.tina.supervisor.command;

import dev.tina.supervisor.Home;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a system's data folder. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of everything the system keeps; .tina/data beside the script by default.")
    private @Nullable Path data;

    Path folder() {
        return (data == null ? Home.find().defaultData() : data)
                .toAbsolutePath()
                .normalize();
    }
}
