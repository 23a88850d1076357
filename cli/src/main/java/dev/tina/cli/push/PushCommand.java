package dev.tina.cli.push;

import dev.tina.cli.client.JobName;
import dev.tina.cli.client.Patience;
import dev.tina.cli.client.SystemOption;
import dev.tina.cli.client.TinaApi;
import dev.tina.cli.export.ExportOptions;
import dev.tina.cli.export.JobExport;
import dev.tina.cli.text.TransferProgress;
import dev.tina.common.FileTrees;
import dev.tina.hub.Hub;
import dev.tina.hub.repository.HubException;
import dev.tina.hub.settings.HubSettings;
import dev.tina.hub.upload.HubUpload;
import dev.tina.hub.upload.HubUpload.Pushed;
import dev.tina.supervisor.CommandFailure;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a policy version into a repository of the hub. */
@Command(
        name = "push",
        description = {
            "Puts an exported folder, or a job's policy version, into a model's repository on the Hugging Face hub.",
            "The repository is made if it is not there; the same again makes no second commit.",
            "The token comes from HF_TOKEN, the hub's address from HF_ENDPOINT, as the hub's own tools read them."
        })
public final class PushCommand implements Callable<Integer> {

    /** What an adapter or a whole model has, one of them. */
    private static final List<String> MODELS = List.of("adapter_config.json", "config.json");

    @Parameters(paramLabel = "JOB|FOLDER", description = "A job, or a folder that ./tina export has made.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String what;

    @Option(names = "--repo", required = true, paramLabel = "ORG/NAME", description = "The repository on the hub.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String repository;

    @Option(names = "--private", description = "Makes the repository for its owners alone, if it is made.")
    private boolean isPrivate;

    @Option(names = "--dry-run", description = "Says what would be sent, and sends nothing.")
    private boolean dryRun;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private ExportOptions options;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SystemOption system;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (HubUpload hub = Hub.upload(HubSettings.ofProcess(), repository)) {
            if (!dryRun) {
                hub.requireToken();
            }
            Path named = Path.of(what);
            if (Files.isDirectory(named)) {
                push(hub, named, "Policy version of Tina");
            } else if (what.contains("/") || what.startsWith(".")) {
                throw new CommandFailure(
                        "there is no folder " + named.toAbsolutePath().normalize());
            } else {
                pushJob(hub);
            }
        } catch (HubException | IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
        return CommandLine.ExitCode.OK;
    }

    private void pushJob(HubUpload hub) throws IOException, InterruptedException {
        TinaApi api = system.api(Patience.QUESTION);
        JobExport export = options.of(api, JobName.resolve(api.jobs(), what), console);
        export.warning().ifPresent(console::note);
        Path place = Files.createTempDirectory("tina-push");
        try {
            push(hub, export.into(place.resolve("model"), false, console::note), export.summary());
        } finally {
            FileTrees.delete(place);
        }
    }

    private void push(HubUpload hub, Path folder, String message) throws IOException {
        if (MODELS.stream().noneMatch(file -> Files.isRegularFile(folder.resolve(file)))) {
            throw new CommandFailure(folder.toAbsolutePath().normalize() + " holds no model: it must hold one of "
                    + String.join(", ", MODELS) + ", as a folder of ./tina export does");
        }
        List<HubUpload.Planned> files = HubUpload.plan(folder);
        if (dryRun) {
            console.result(Map.of("repository", repository, "files", files), () -> planned(files));
            return;
        }
        TransferProgress progress = new TransferProgress(console.err(), CommandOutput.isTerminal());
        Pushed pushed;
        try {
            pushed = hub.push(folder, isPrivate, message, progress);
        } finally {
            progress.end();
        }
        console.result(result(pushed), () -> List.of(sentence(pushed)));
    }

    private Map<String, Object> result(Pushed pushed) {
        Map<String, Object> result = new TreeMap<>();
        result.put("repository", repository);
        result.put("page", pushed.page().toString());
        result.put("files", pushed.files());
        result.put("changed", pushed.changed());
        if (pushed.commit() != null) {
            result.put("commit", pushed.commit());
        }
        return result;
    }

    private static String sentence(Pushed pushed) {
        return pushed.commit() == null
                ? pushed.page() + " holds all " + pushed.files() + " files already; no commit was made"
                : pushed.page() + " has " + pushed.changed() + " new files of " + pushed.files() + ", by commit "
                        + pushed.commit();
    }

    private List<String> planned(List<HubUpload.Planned> files) {
        long bytes = files.stream().mapToLong(HubUpload.Planned::size).sum();
        return Stream.concat(
                        files.stream().map(file -> file.path() + "  " + file.size() + " bytes"),
                        Stream.of(files.size() + " files, " + bytes + " bytes, would go to " + repository
                                + ", as far as it does not hold them; nothing was sent"))
                .toList();
    }
}
