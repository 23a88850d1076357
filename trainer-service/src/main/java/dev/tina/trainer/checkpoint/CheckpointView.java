package dev.tina.trainer.checkpoint;

import java.net.URI;
import java.time.Instant;

/** A checkpoint as users see it. */
public record CheckpointView(int policyVersion, int step, URI uri, String sha256, Instant createdAt) {

    public static CheckpointView of(Checkpoint checkpoint) {
        return new CheckpointView(
                checkpoint.policyVersion(),
                checkpoint.step(),
                checkpoint.adapter().uri(),
                checkpoint.adapter().sha256(),
                checkpoint.createdAt());
    }
}
