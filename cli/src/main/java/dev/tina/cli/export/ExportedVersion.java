package dev.tina.cli.export;

import dev.tina.cli.client.answer.CheckpointAnswer;
import dev.tina.cli.client.answer.JobAnswer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A policy version on its way out, with all that is told of it.
 *
 * @param document the job as the gateway answers it, with what is known of its course
 * @param checkpoints of the job, the earliest first
 * @param merged whether the weights are the base's and the adapter's together
 * @param license of what is exported; null if nobody has said
 */
record ExportedVersion(
        JobAnswer job,
        JsonNode document,
        CheckpointAnswer checkpoint,
        List<CheckpointAnswer> checkpoints,
        JsonNode provenance,
        ExportedBase base,
        boolean merged,
        @Nullable License license) {

    /** In capitals, that training did not help, in the job's words, or that this version is the untrained one; empty else. */
    Optional<String> warning() {
        boolean untrained = checkpoint.policyVersion() == 0;
        String which =
                "THIS IS VERSION " + checkpoint.policyVersion() + (untrained ? ", FROM BEFORE THE TRAINING" : "");
        if (job.outcome() != null && (job.isNotBetter() || job.isNothingLearned())) {
            return Optional.of(job.outcome().sentence() + " " + which + ".");
        }
        int last = checkpoints.getLast().policyVersion();
        return untrained && last > 0
                ? Optional.of(which + "; --checkpoint last exports version " + last + ".")
                : Optional.empty();
    }

    /** The job's name where it has one, else its id. */
    String name() {
        return document.path("name").asString(job.id());
    }

    /** A text of the job's recipe. */
    String recipe(String key) {
        return job.recipe().path(key).asString("unknown");
    }
}
