package dev.tina.cli.export;

import dev.tina.cli.client.JobArgument;
import dev.tina.cli.client.Patience;
import dev.tina.cli.client.SystemOption;
import dev.tina.cli.client.TinaApi;
import dev.tina.cli.client.answer.CheckpointAnswer;
import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a policy version as others read it. */
@Command(
        name = "export",
        description = {
            "Writes a job's adapter as a folder that AutoPeftModelForCausalLM.from_pretrained loads, or merged with its base",
            "as a Hugging Face model folder, with model card, recipe, training log and evaluations."
        })
public final class ExportCommand implements Callable<Integer> {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** In which type merged weights are written. */
    enum Type {
        BASE,
        FLOAT32
    }

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private JobArgument job;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SystemOption system;

    @Option(
            names = "--checkpoint",
            paramLabel = "WHICH",
            defaultValue = "best",
            description = "best (by held-out Pass@1), last, or a policy version; ${DEFAULT-VALUE} by default.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String checkpoint;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "The folder to make.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path output;

    @Option(names = "--merged", description = "Merges the adapter into the base's weights.")
    private boolean merged;

    @Option(
            names = "--dtype",
            paramLabel = "TYPE",
            defaultValue = "BASE",
            description = "Type of merged weights: the base's own, or FLOAT32; ${DEFAULT-VALUE} by default.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Type dtype;

    @Option(
            names = "--license",
            paramLabel = "NAME",
            converter = License.Converter.class,
            description = "The licence that the card names, as the hub writes it, such as apache-2.0; none by default.")
    private @Nullable License license;

    @Option(names = "--force", description = "Replaces the folder if it is there.")
    private boolean force;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (dtype == Type.FLOAT32 && !merged) {
            throw console.misuse("--dtype is for --merged; an adapter is written as it was stored");
        }
        TinaApi api = system.api(Patience.QUESTION);
        ExportedVersion version = version(api);
        StoredAdapter adapter = new StoredAdapter(api, version.job().id(), version.checkpoint());
        Path place;
        try (NewFolder folder = NewFolder.at(output, force)) {
            writeModel(adapter, version, folder.draft());
            writeRecords(api, version, folder.draft());
            place = folder.finish();
        }
        show(version, place);
        return CommandLine.ExitCode.OK;
    }

    private ExportedVersion version(TinaApi api) throws InterruptedException {
        JobAnswer trained = api.job(job.id(api));
        List<CheckpointAnswer> checkpoints = api.checkpoints(trained.id());
        JsonNode provenance = api.provenance(trained.id());
        return new ExportedVersion(
                trained,
                api.jobs().document(trained.id()),
                CheckpointArgument.of(checkpoint, checkpoints),
                checkpoints,
                provenance,
                ExportedBase.of(trained.recipe(), provenance),
                merged,
                license);
    }

    private void writeModel(StoredAdapter adapter, ExportedVersion version, Path folder)
            throws IOException, InterruptedException {
        if (merged) {
            MergedFolder.write(version.base().folder(), adapter.folder(), dtype == Type.FLOAT32, folder);
        } else if (!AdapterFolder.write(adapter, version.base(), folder)) {
            console.note(
                    "the base's folder " + version.base().folder()
                            + " cannot be seen from here, so the folder has no tokenizer; from_pretrained takes the base's own");
        }
    }

    private static void writeRecords(TinaApi api, ExportedVersion version, Path folder)
            throws IOException, InterruptedException {
        String job = version.job().id();
        Files.writeString(
                folder.resolve("recipe.json"),
                JSON.writeValueAsString(version.job().recipe()));
        Files.writeString(folder.resolve("evaluations.json"), JSON.writeValueAsString(api.evaluationDocuments(job)));
        Files.writeString(folder.resolve("provenance.json"), JSON.writeValueAsString(version.provenance()));
        Files.writeString(folder.resolve("README.md"), new ModelReadme(version).text(api.evaluations(job)));
        new TrainingLog(api.steps(job), version.checkpoints()).write(folder);
    }

    private void show(ExportedVersion version, Path place) {
        CheckpointAnswer checkpoint = version.checkpoint();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("job", version.job().id());
        result.put("policyVersion", checkpoint.policyVersion());
        result.put("best", checkpoint.best());
        result.put("sha256", checkpoint.sha256());
        result.put("base", version.base().name());
        result.put("merged", merged);
        result.put("folder", place.toString());
        result.put("warning", version.warning().orElse(null));
        console.result(result, () -> lines(version, place));
    }

    private List<String> lines(ExportedVersion version, Path place) {
        List<String> lines = new ArrayList<>(version.warning().stream().toList());
        lines.add("policy version " + version.checkpoint().policyVersion() + " in " + place);
        lines.add("what it is and how to use it: " + place.resolve("README.md"));
        lines.add("to the hub: ./tina push " + place + " --repo ORGANISATION/NAME");
        return lines;
    }
}
