package dev.tina.cli.runtime;

import dev.tina.cli.text.TransferProgress;
import dev.tina.device.runtime.CudaRuntime;
import dev.tina.device.runtime.RuntimeManifest;
import dev.tina.hub.FileFetch;
import dev.tina.hub.Hub;
import dev.tina.hub.repository.DownloadListener;
import dev.tina.hub.settings.HubSettings;
import dev.tina.hub.settings.SourceNames;
import dev.tina.supervisor.CommandFailure;
import dev.tina.terminal.CommandOutput;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Installs libtorch for CUDA. */
@Command(
        name = "install",
        description = {
            "Fetches libtorch for CUDA and its libraries out of Python's packages, and unpacks what is loaded.",
            "What was broken off goes on. HTTPS_PROXY and NO_PROXY are honoured.",
            "All services and commands of this user find it; docs/runtime.md tells more."
        })
final class InstallCommand implements Callable<Integer> {

    /** What can be installed. */
    enum Flavor {
        CUDA;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What was installed.
     *
     * @param folder where it lies
     * @param fetched whether anything was to be done
     */
    private record Installed(String folder, String torch, String cuda, long bytes, boolean fetched) {}

    private static final SourceNames NAMES =
            new SourceNames("the index of Python's packages", "--index", "choose another folder with --to", "");

    private final WheelList list;
    private final Path usual;

    @Parameters(index = "0", paramLabel = "FLAVOR", description = "${COMPLETION-CANDIDATES}.")
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli sets it, and refuses others
    private Flavor flavor;

    @Option(
            names = "--from",
            paramLabel = "FOLDER",
            description = "Takes the wheels out of this folder, without a network.")
    private @Nullable Path from;

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "Where it is installed; TINA_RUNTIME, or tina/runtime/cuda in the user's cache by default.")
    private @Nullable Path to;

    @Option(
            names = "--index",
            paramLabel = "URL",
            defaultValue = "https://files.pythonhosted.org",
            description = "The address below which packages/… lies; a mirror's, or ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private URI index;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    InstallCommand() {
        this(WheelList.load(), CudaRuntime.folder(System.getenv(), Path.of(System.getProperty("user.home", "."))));
    }

    /** @param usual where it is installed unless another folder is named */
    InstallCommand(WheelList list, Path usual) {
        this.list = list;
        this.usual = usual;
    }

    @Override
    public Integer call() {
        requireAddress();
        Path folder = (to == null ? usual : to).toAbsolutePath().normalize();
        Optional<RuntimeManifest> there = RuntimeManifest.of(folder).filter(manifest -> isThis(manifest, folder));
        RuntimeManifest manifest = there.orElseGet(() -> install(new Staging(folder)));
        Installed installed =
                new Installed(folder.toString(), manifest.torch(), manifest.cuda(), manifest.bytes(), there.isEmpty());
        console.result(installed, () -> lines(installed));
        return CommandLine.ExitCode.OK;
    }

    private void requireAddress() {
        String scheme = String.valueOf(index.getScheme());
        if (index.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw console.misuse("--index must be an address that begins with https:// or http://, was " + index);
        }
        if (from != null && !Files.isDirectory(from)) {
            throw new CommandFailure("--from must be a folder, there is none at " + from.toAbsolutePath());
        }
    }

    private boolean isThis(RuntimeManifest manifest, Path folder) {
        return manifest.wheels().stream()
                        .map(RuntimeManifest.Wheel::sha256)
                        .toList()
                        .equals(list.wheels().stream()
                                .map(WheelList.Wheel::sha256)
                                .toList())
                && manifest.incomplete(folder).isEmpty();
    }

    private RuntimeManifest install(Staging staging) {
        console.note(String.format(
                Locale.ROOT,
                "libtorch %s for CUDA %s: %.1f GB %s %s, %.1f GB unpacked in %s",
                list.torch(),
                list.cuda(),
                list.bytes() / 1e9,
                from == null ? "are fetched from" : "lie in",
                from == null ? index : from,
                list.unpacked() / 1e9,
                staging.target()));
        TransferProgress progress = new TransferProgress(console.err(), CommandOutput.isTerminal());
        try (FileFetch fetch = Hub.files(settings(), NAMES)) {
            RuntimeManifest[] manifest = new RuntimeManifest[1];
            fetch.alone(staging.lock(), progress, () -> manifest[0] = install(staging, fetch, progress));
            return manifest[0];
        } finally {
            progress.end();
        }
    }

    private RuntimeManifest install(Staging staging, FileFetch fetch, DownloadListener progress) {
        WheelSource source = from == null ? new IndexWheels(fetch, staging.wheels(), progress) : new FolderWheels(from);
        return new RuntimeInstaller(list, staging, progress).install(source);
    }

    private HubSettings settings() {
        return HubSettings.ofSource(URI.create(index.toString().replaceAll("/+$", "")), System.getenv());
    }

    private List<String> lines(Installed installed) {
        String state = installed.fetched() ? "is installed in " : "is there already, in ";
        String line = String.format(
                Locale.ROOT,
                "libtorch %s for CUDA %s %s%s (%.1f GB)",
                installed.torch(),
                installed.cuda(),
                state,
                installed.folder(),
                installed.bytes() / 1e9);
        return installed.folder().equals(usual.toAbsolutePath().normalize().toString())
                ? List.of(line)
                : List.of(line, "set " + CudaRuntime.VARIABLE + "=" + installed.folder() + " for whoever is to use it");
    }
}
