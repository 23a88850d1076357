package dev.tina.trainer.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tina.trainer.checkpoint.Checkpoint;
import dev.tina.trainer.dynamics.Dynamics;
import dev.tina.trainer.dynamics.HeldOutResult;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A policy version with what is known of its merit.
 *
 * @param best whether it has the highest held-out Pass@1 of the job, the last of several
 * @param nearTransition whether it lies around the phase transition
 * @param heldOut how it did on the held-out tasks; absent if it was not judged
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JudgedCheckpoint(
        int policyVersion,
        int step,
        URI uri,
        String sha256,
        Instant createdAt,
        boolean best,
        boolean nearTransition,
        @Nullable HeldOutResult heldOut) {

    static JudgedCheckpoint of(Checkpoint checkpoint, Dynamics dynamics) {
        int version = checkpoint.policyVersion();
        return new JudgedCheckpoint(
                version,
                checkpoint.step(),
                checkpoint.adapter().uri(),
                checkpoint.adapter().sha256(),
                checkpoint.createdAt(),
                dynamics.best().stream().anyMatch(best -> best == version),
                dynamics.transition()
                        .filter(transition -> transition.isNear(version))
                        .isPresent(),
                dynamics.of(version).orElse(null));
    }
}
