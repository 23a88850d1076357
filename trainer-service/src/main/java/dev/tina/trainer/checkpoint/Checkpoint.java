package dev.tina.trainer.checkpoint;

import dev.tina.contracts.group.AdapterReference;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/**
 * What a job resumes from: together with the plan in Postgres, its whole state.
 *
 * @param step steps done, from which the schedule's position and the learner's randomness follow
 * @param taskCursor how many tasks had been drawn
 */
public record Checkpoint(
        UUID jobId,
        int policyVersion,
        int step,
        StoredFile adapter,
        StoredFile state,
        long taskCursor,
        Instant createdAt) {

    /** The adapter as requests and events name it. */
    public AdapterReference adapterReference() {
        return new AdapterReference(policyVersion, adapter.uri(), adapter.sha256());
    }

    public Path adapterFolder() {
        return path(adapter.uri());
    }

    public Path stateFolder() {
        return path(state.uri());
    }

    private static Path path(URI uri) {
        return Path.of(uri);
    }
}
