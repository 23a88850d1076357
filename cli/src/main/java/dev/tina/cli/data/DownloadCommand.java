package dev.tina.cli.data;

import dev.tina.cli.text.TransferProgress;
import dev.tina.hub.Hub;
import dev.tina.hub.repository.FilePatterns;
import dev.tina.hub.repository.HubException;
import dev.tina.hub.repository.RepoKind;
import dev.tina.hub.repository.RepoListing;
import dev.tina.hub.repository.RepoRef;
import dev.tina.hub.settings.HubSettings;
import dev.tina.supervisor.CommandFailure;
import dev.tina.terminal.CommandOutput;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches a model or a data set. */
@Command(
        name = "download",
        description = {
            "Fetches a model or a data set of the Hugging Face hub into its cache, and says where it lies.",
            "What is there is not fetched again; what was broken off goes on.",
            "The environment is that of the hub's own tools: HF_TOKEN, HF_ENDPOINT, HF_HOME, HF_HUB_CACHE, HTTPS_PROXY."
        })
public final class DownloadCommand implements Callable<Integer> {

    /** What can be fetched. */
    enum Kind {
        MODEL,
        DATASET;

        private RepoKind repo() {
            return this == MODEL ? RepoKind.MODEL : RepoKind.DATASET;
        }

        private FilePatterns usual() {
            return this == MODEL ? FilePatterns.MODEL : FilePatterns.DATASET;
        }

        private FilePatterns needed() {
            return this == MODEL ? FilePatterns.WEIGHTS : FilePatterns.ROWS;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What was fetched.
     *
     * @param id with its revision
     * @param folder where it lies now
     */
    private record Downloaded(String kind, String id, String commit, String folder) {}

    @Parameters(index = "0", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Kind kind;

    @Parameters(
            index = "1",
            paramLabel = "ID[@REVISION]",
            description = "organisation/name, and a commit, tag or branch; main by default.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String id;

    @Option(
            names = "--include",
            paramLabel = "PATTERN",
            description = "Fetches only paths like this, for example '*.safetensors'; may be given several times.")
    private List<String> include = List.of();

    @Option(names = "--exclude", paramLabel = "PATTERN", description = "Leaves out paths like this.")
    private List<String> exclude = List.of();

    @Option(names = "--cache", paramLabel = "FOLDER", description = "Another cache than the environment says.")
    private @Nullable Path cache;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() {
        TransferProgress progress = new TransferProgress(console.err(), CommandOutput.isTerminal());
        try (Hub hub = new Hub(settings())) {
            RepoListing listing = hub.list(RepoRef.parse(kind.repo(), id), progress);
            if (include.isEmpty()) {
                listing.requireAny(kind.needed());
            }
            Path folder = hub.download(listing, patterns(), progress);
            progress.end();
            console.note(listing.ref() + " is at commit " + listing.commit());
            console.result(
                    new Downloaded(kind.toString(), listing.ref().toString(), listing.commit(), folder.toString()),
                    () -> List.of(folder.toString()));
        } catch (HubException | IllegalArgumentException e) {
            progress.end();
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
        return CommandLine.ExitCode.OK;
    }

    private FilePatterns patterns() {
        return new FilePatterns(
                include.isEmpty() ? kind.usual().include() : include,
                exclude.isEmpty() && include.isEmpty() ? kind.usual().exclude() : exclude);
    }

    private HubSettings settings() {
        HubSettings settings = HubSettings.ofProcess();
        return cache == null ? settings : settings.withCache(cache);
    }
}
