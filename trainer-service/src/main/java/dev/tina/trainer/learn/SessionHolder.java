package dev.tina.trainer.learn;

import dev.tina.trainer.checkpoint.Checkpoint;
import dev.tina.trainer.checkpoint.Checkpoints;
import dev.tina.trainer.job.Job;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A job's learning session: opened from its last checkpoint when first needed, thrown away when in doubt. */
final class SessionHolder implements AutoCloseable {

    private final Learner learner;
    private final Checkpoints checkpoints;
    private @Nullable LearningSession session;

    SessionHolder(Learner learner, Checkpoints checkpoints) {
        this.learner = learner;
        this.checkpoints = checkpoints;
    }

    /** The session at the job's policy version. */
    LearningSession of(Job job) {
        LearningSession open = session;
        if (open == null) {
            open = job.isStarted() ? resume(job) : learner.begin(job.recipe(), job.baseFolder());
            session = open;
        }
        return open;
    }

    private LearningSession resume(Job job) {
        String sha256 = learner.fingerprint(job.baseFolder());
        if (!Objects.equals(sha256, job.baseSha256())) {
            throw new LearningFailed("the base " + job.baseFolder()
                    + " is another than at the job's start: its sha256 is " + sha256 + ", was " + job.baseSha256());
        }
        Checkpoint last = checkpoints.get(job.id(), job.step());
        return learner.resume(job.recipe(), job.baseFolder(), last);
    }

    @Override
    public void close() {
        LearningSession open = session;
        session = null;
        if (open != null) {
            open.close();
        }
    }
}
