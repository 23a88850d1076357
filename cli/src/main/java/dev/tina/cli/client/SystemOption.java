package dev.tina.cli.client;

import dev.tina.supervisor.CommandFailure;
import dev.tina.supervisor.Home;
import dev.tina.supervisor.command.StartedSystem;
import dev.tina.supervisor.system.DataFolder;
import dev.tina.supervisor.system.StateFile;
import dev.tina.supervisor.system.SystemState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
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

    /** What a command does on a system. */
    @FunctionalInterface
    public interface Work<T> {

        T on(URI gateway) throws IOException, InterruptedException;
    }

    /** Calls to the system's gateway, with its key; throws {@link CommandFailure} where none runs. */
    public TinaApi api(Patience patience) throws IOException {
        URI gateway = running()
                .orElseThrow(() -> new CommandFailure("no system runs on " + folder()
                        + "; start one with './tina up' or name a gateway with --against"));
        return api(gateway, patience);
    }

    /** Calls to a gateway that is the one meant, with the key for it. */
    public TinaApi api(URI gateway, Patience patience) throws IOException {
        Optional<String> key = GatewayKey.find(System.getenv(), against == null ? folder() : null);
        return new TinaApi(gateway, key.orElse(null), patience.limit(), WaitingClock.SYSTEM);
    }

    /**
     * Does the work on the system that runs, or on one that is started for it.
     *
     * @param keep whether a system that is started outlives the work
     */
    public <T> T use(boolean keep, Consumer<String> say, Work<T> work) throws IOException, InterruptedException {
        Optional<URI> running = running();
        if (running.isPresent()) {
            return work.on(running.get());
        }
        var options = StartedSystem.Options.of(folder(), folder(), null, keep);
        try (var started = StartedSystem.start(options, say)) {
            T result = work.on(started.gateway());
            started.leaveIfWanted(say);
            return result;
        }
    }

    /** The gateway that was named, or that of the system on the folder; empty where none runs. */
    private Optional<URI> running() throws IOException {
        if (against != null) {
            return Optional.of(against);
        }
        return DataFolder.isClaimed(folder())
                ? StateFile.in(folder()).read().map(SystemState::gateway).map(URI::create)
                : Optional.empty();
    }

    private Path folder() {
        return (data == null ? Home.find().defaultData() : data)
                .toAbsolutePath()
                .normalize();
    }
}
