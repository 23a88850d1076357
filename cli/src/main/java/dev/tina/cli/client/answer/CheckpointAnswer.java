package dev.tina.cli.client.answer;

import dev.tina.supervisor.CommandFailure;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A policy version and its adapter.
 *
 * @param uri folder of the adapter
 * @param sha256 of the adapter's weights
 * @param best whether it has the job's highest Pass@1 on the held-out tasks
 * @param nearTransition whether it lies around the phase transition
 * @param heldOut how it did on the held-out tasks; absent if it was not judged
 */
public record CheckpointAnswer(
        int policyVersion,
        int step,
        URI uri,
        String sha256,
        Instant createdAt,
        boolean best,
        boolean nearTransition,
        @Nullable HeldOut heldOut) {

    public CheckpointAnswer {
        Objects.requireNonNull(uri, "a checkpoint must have a uri");
        Objects.requireNonNull(sha256, "a checkpoint must have a sha256");
        Objects.requireNonNull(createdAt, "a checkpoint must have a createdAt");
    }

    /**
     * Requires that an adapter is the one that was published.
     *
     * @param found the SHA-256 of its weights
     * @param place where it was found
     * @throws CommandFailure where it is another
     */
    public void requirePublished(String found, Path place) {
        if (!found.equals(sha256)) {
            throw new CommandFailure("the adapter at " + place + " has sha256 " + found + ", but policy version "
                    + policyVersion + " was published with " + sha256);
        }
    }

    /** Its Pass@1 on the held-out tasks. */
    public record HeldOut(double passAt1) {}
}
