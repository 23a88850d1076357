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
import java.util.List;
import java.util.concurrent.Callable;
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
            "Writes a job's adapter in PEFT's format, or merged with its base as a Hugging Face model folder,",
            "with model card, recipe, training log (JSON lines and TensorBoard) and evaluations."
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
        JobAnswer trained = api.job(job.id(api));
        List<CheckpointAnswer> checkpoints = api.checkpoints(trained.id());
        CheckpointAnswer version = CheckpointArgument.of(checkpoint, checkpoints);
        StoredAdapter adapter = StoredAdapter.of(version);
        JsonNode provenance = api.provenance(trained.id());
        try (NewFolder folder = NewFolder.at(output, force)) {
            writeModel(adapter, provenance, folder.draft());
            writeRecords(api, trained, provenance, folder.draft());
            String readme = new ModelReadme(trained, version, provenance).text(api.evaluations(trained.id()), merged);
            Files.writeString(folder.draft().resolve("README.md"), readme);
            new TrainingLog(api.steps(trained.id()), checkpoints).write(folder.draft());
            folder.finish();
        }
        console.say("policy version " + version.policyVersion() + " in "
                + output.toAbsolutePath().normalize());
        return CommandLine.ExitCode.OK;
    }

    private void writeModel(StoredAdapter adapter, JsonNode provenance, Path folder) throws IOException {
        if (merged) {
            Path base = Path.of(provenance.path("baseFolder").asString());
            MergedFolder.write(base, adapter, dtype == Type.FLOAT32, folder);
        } else {
            adapter.copyTo(folder);
        }
    }

    private static void writeRecords(TinaApi api, JobAnswer job, JsonNode provenance, Path folder)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve("recipe.json"), JSON.writeValueAsString(job.recipe()));
        Files.writeString(
                folder.resolve("evaluations.json"), JSON.writeValueAsString(api.evaluationDocuments(job.id())));
        Files.writeString(folder.resolve("provenance.json"), JSON.writeValueAsString(provenance));
    }
}
