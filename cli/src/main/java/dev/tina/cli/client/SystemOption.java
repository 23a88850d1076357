package dev.tina.cli.client;

import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which running system is meant. */
public final class SystemOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder of the system; .tina/data beside the script by default.")
    private @Nullable Path data;

    @Option(
            names = {"--against", "--gateway"},
            paramLabel = "URL",
            description = "Uses the system behind this gateway.")
    private @Nullable URI against;

    /** The system's data folder, whether or not one runs on it. */
    public Path folder() {
        return LocalSystem.folder(data);
    }

    /** The gateway that was named, or that of the system on the folder; empty where none runs. */
    public Optional<URI> running() throws IOException {
        return against == null ? LocalSystem.gateway(folder()) : Optional.of(against);
    }

    /** Calls to the system's gateway, with its key; throws {@link CommandFailure} where none runs. */
    public GatewayHttp http(Duration patience) throws IOException {
        return http(gateway(), patience);
    }

    /** Calls to a gateway that is the one meant, with the key for it. */
    public GatewayHttp http(URI gateway, Duration patience) throws IOException {
        Optional<String> key = GatewayKey.find(System.getenv(), against == null ? folder() : null);
        return new GatewayHttp(gateway, patience, key.orElse(null));
    }

    /** As {@link #running}; throws {@link CommandFailure} where none runs. */
    public URI gateway() throws IOException {
        return running()
                .orElseThrow(() -> new CommandFailure("no system runs on " + folder()
                        + "; start one with './tina up' or name a gateway with --against"));
    }
}
