package dev.tina.cli.client;

import dev.tina.supervisor.Home;
import dev.tina.supervisor.system.DataFolder;
import dev.tina.supervisor.system.StateFile;
import dev.tina.supervisor.system.SystemState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The system that a data folder belongs to. */
final class LocalSystem {

    private LocalSystem() {}

    /** The folder given, or the usual one. */
    static Path folder(@Nullable Path given) {
        return (given == null ? Home.find().defaultData() : given)
                .toAbsolutePath()
                .normalize();
    }

    /** The gateway of the system that runs on the folder. */
    static Optional<URI> gateway(Path folder) throws IOException {
        return DataFolder.isClaimed(folder)
                ? StateFile.in(folder).read().map(SystemState::gateway).map(URI::create)
                : Optional.empty();
    }
}
