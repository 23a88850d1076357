package dev.tina.trainer.provenance;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tina.trainer.job.Job;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a job was made from.
 *
 * @param baseFolder where the base lies on the trainer's machine
 * @param baseRevision its commit on the hub; absent where it is not of the hub's cache
 * @param baseSha256 over its configuration and weights; absent until the job has started
 * @param from the version of another job it began with; absent where it began untrained
 * @param made absent for a job that is older than this record
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProvenanceView(
        String baseFolder,
        @Nullable String baseRevision,
        @Nullable String baseSha256,
        @Nullable StartingVersion from,
        @Nullable Provenance made) {

    static ProvenanceView of(Job job, @Nullable StartingVersion from, @Nullable Provenance made) {
        Path folder = job.baseFolder();
        return new ProvenanceView(folder.toString(), revision(folder), job.baseSha256(), from, made);
    }

    /** The hub's cache has a folder for each commit. */
    private static @Nullable String revision(Path folder) {
        Path parent = folder.getParent();
        boolean cached = parent != null && parent.endsWith("snapshots");
        return cached ? String.valueOf(folder.getFileName()) : null;
    }
}
