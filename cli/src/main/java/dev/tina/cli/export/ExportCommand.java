package dev.tina.cli.export;

import dev.tina.cli.client.JobOptions;
import dev.tina.cli.client.JobRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
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
    private JobOptions options;

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

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (dtype == Type.FLOAT32 && !merged) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--dtype is for --merged; an adapter is written as it was stored");
        }
        JobRecords records = options.records();
        JsonNode job = records.job();
        List<JsonNode> checkpoints = records.checkpoints();
        JsonNode version = CheckpointArgument.of(checkpoint, checkpoints);
        StoredAdapter adapter = StoredAdapter.of(version);
        try (NewFolder folder = NewFolder.at(output, force)) {
            writeModel(adapter, records.provenance(), folder.draft());
            writeRecords(records, job, version, folder.draft());
            new TrainingLog(records.steps(), checkpoints).write(folder.draft());
            folder.finish();
        }
        spec.commandLine()
                .getOut()
                .println("policy version " + version.path("policyVersion").asInt() + " in "
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

    private void writeRecords(JobRecords records, JsonNode job, JsonNode version, Path folder)
            throws IOException, InterruptedException {
        List<JsonNode> evaluations = records.evaluations();
        JsonNode provenance = records.provenance();
        Files.writeString(folder.resolve("recipe.json"), JSON.writeValueAsString(job.path("recipe")));
        Files.writeString(folder.resolve("evaluations.json"), JSON.writeValueAsString(evaluations));
        Files.writeString(folder.resolve("provenance.json"), JSON.writeValueAsString(provenance));
        Files.writeString(
                folder.resolve("README.md"), new ModelReadme(job, version, evaluations, provenance).text(merged));
    }
}
