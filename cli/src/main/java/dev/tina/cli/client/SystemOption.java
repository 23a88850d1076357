package dev.tina.cli.client;

import dev.tina.supervisor.CommandFailure;
import dev.tina.supervisor.Home;
import dev.tina.supervisor.command.StartedSystem;
import dev.tina.supervisor.system.DataFolder;
import dev.tina.supervisor.system.RunningSystems;
import dev.tina.supervisor.system.StateFile;
import dev.tina.supervisor.system.SystemState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say which running system is meant. */
public final class SystemOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Data folder of the system; by default that of the system that runs, or .tina/data beside the script.")
    private @Nullable Path data;

    @Option(
            names = {"--against", "--gateway"},
            paramLabel = "URL",
            description = "Uses the system behind this gateway.")
    private @Nullable URI against;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    /** What a command does on a system. */
    @FunctionalInterface
    public interface Work<T> {

        T on(Gateway gateway) throws IOException, InterruptedException;
    }

    /**
     * Where a system answers.
     *
     * @param ends whether the system ends with the command
     */
    public record Gateway(URI address, boolean ends) {}

    /** Calls to the system's gateway, with its key; throws {@link CommandFailure} where none runs. */
    public TinaApi api(Patience patience) throws IOException {
        return api(gateway(), patience);
    }

    /** Where the system answers; throws {@link CommandFailure} where none runs. */
    public URI gateway() throws IOException {
        Optional<URI> running = running();
        if (running.isEmpty()) {
            throw new CommandFailure(
                    "no system runs on " + folder() + "; start one with './tina up' or name a gateway with --against");
        }
        return running.get();
    }

    /** Calls to a gateway that is the one meant, with the key for it. */
    public TinaApi api(URI gateway, Patience patience) throws IOException {
        Optional<String> key = GatewayKey.find(System.getenv(), against == null ? folder() : null);
        return new TinaApi(gateway, key.orElse(null), patience.retry(this::note));
    }

    private void note(String line) {
        command.commandLine().getErr().println(line);
        command.commandLine().getErr().flush();
    }

    /** Whether a gateway was named, behind which files of this machine may be unseen. */
    public boolean isElsewhere() {
        return against != null;
    }

    /** How a later command names the same system: an option with a blank before it, or nothing where none was given. */
    public String asTyped() {
        if (against != null) {
            return " --against " + against;
        }
        return data == null ? "" : " --data " + data;
    }

    /**
     * Does the work on the system that runs, or on one that is started for it.
     *
     * @param keep whether a system that is started outlives the work
     */
    public <T> T use(boolean keep, Consumer<String> say, Work<T> work) throws IOException, InterruptedException {
        Optional<URI> running = running();
        if (running.isPresent()) {
            return work.on(new Gateway(running.get(), false));
        }
        var options = StartedSystem.Options.of(folder(), folder(), null, keep);
        try (var started = StartedSystem.start(options, say)) {
            T result = work.on(new Gateway(started.gateway(), !keep));
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

    /** The folder that was named; else that of the one system of this checkout that runs, or the usual one. */
    private Path folder() throws IOException {
        Home home = Home.find();
        Path folder = data == null ? new RunningSystems(home).only().orElse(home.defaultData()) : data;
        return folder.toAbsolutePath().normalize();
    }
}
