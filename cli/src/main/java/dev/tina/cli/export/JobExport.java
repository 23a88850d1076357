package dev.tina.cli.export;

import dev.tina.cli.client.TinaApi;
import dev.tina.cli.client.answer.CheckpointAnswer;
import dev.tina.cli.client.answer.JobAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes the folder that one of a job's policy versions is taken away as. */
public final class JobExport {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final TinaApi api;
    private final ExportedVersion version;
    private final boolean float32;

    private JobExport(TinaApi api, ExportedVersion version, boolean float32) {
        this.api = api;
        this.version = version;
        this.float32 = float32;
    }

    /** Looks the job up; throws CommandFailure where there is no such job or version. */
    static JobExport of(TinaApi api, String jobId, ExportOptions options) throws InterruptedException {
        JobAnswer trained = api.job(jobId);
        List<CheckpointAnswer> checkpoints = api.checkpoints(trained.id());
        JsonNode provenance = api.provenance(trained.id());
        ExportedVersion version = new ExportedVersion(
                trained,
                api.jobs().document(trained.id()),
                CheckpointArgument.of(options.checkpoint(), checkpoints),
                checkpoints,
                provenance,
                ExportedBase.of(trained.recipe(), provenance),
                options.merged(),
                options.license());
        return new JobExport(api, version, options.float32());
    }

    /**
     * Makes the folder; it appears when it is whole.
     *
     * @param replace whether it may take the place of one that is there
     * @param note is told what the folder lacks
     */
    public Path into(Path output, boolean replace, Consumer<String> note) throws IOException, InterruptedException {
        try (NewFolder folder = NewFolder.at(output, replace)) {
            writeModel(folder.draft(), note);
            writeRecords(folder.draft());
            return folder.finish();
        }
    }

    private void writeModel(Path folder, Consumer<String> note) throws IOException, InterruptedException {
        StoredAdapter adapter = new StoredAdapter(api, version.job().id(), version.checkpoint());
        if (version.merged()) {
            MergedFolder.write(version.base().folder(), adapter.folder(), float32, folder);
        } else if (!AdapterFolder.write(adapter, version.base(), folder)) {
            note.accept(
                    "the base's folder " + version.base().folder()
                            + " cannot be seen from here, so the folder has no tokenizer; from_pretrained takes the base's own");
        }
    }

    private void writeRecords(Path folder) throws IOException, InterruptedException {
        String job = version.job().id();
        Files.writeString(
                folder.resolve("recipe.json"),
                JSON.writeValueAsString(version.job().recipe()));
        Files.writeString(folder.resolve("evaluations.json"), JSON.writeValueAsString(api.evaluationDocuments(job)));
        Files.writeString(folder.resolve("provenance.json"), JSON.writeValueAsString(version.provenance()));
        Files.writeString(folder.resolve("README.md"), new ModelReadme(version).text(api.evaluations(job)));
        new TrainingLog(api.steps(job), version.checkpoints()).write(folder);
    }

    /** In capitals, that training did not help, if it did not. */
    public Optional<String> warning() {
        return version.warning();
    }

    /** What it is, in a few words. */
    public String summary() {
        return "policy version " + version.checkpoint().policyVersion() + " of " + version.name();
    }

    /** What was made of the job, for programs. */
    Map<String, @Nullable Object> result(Path place) {
        CheckpointAnswer checkpoint = version.checkpoint();
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("job", version.job().id());
        result.put("policyVersion", checkpoint.policyVersion());
        result.put("best", checkpoint.best());
        result.put("sha256", checkpoint.sha256());
        result.put("base", version.base().name());
        result.put("merged", version.merged());
        result.put("folder", place.toString());
        result.put("warning", version.warning().orElse(null));
        return result;
    }
}
