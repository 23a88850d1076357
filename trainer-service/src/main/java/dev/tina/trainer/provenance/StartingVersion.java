package dev.tina.trainer.provenance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.tina.trainer.checkpoint.StoredFile;
import java.nio.file.Path;
import java.util.UUID;

/**
 * What a job begins with in place of an untrained adapter.
 *
 * @param jobId of the job that made it
 * @param adapter its files; the optimiser begins anew
 * @param baseSha256 of the base it was made for
 */
public record StartingVersion(UUID jobId, int policyVersion, StoredFile adapter, String baseSha256) {

    @JsonIgnore
    public Path adapterFolder() {
        return Path.of(adapter.uri());
    }
}
