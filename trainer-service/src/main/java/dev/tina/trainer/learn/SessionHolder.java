package dev.tina.trainer.learn;

import dev.tina.trainer.checkpoint.Checkpoint;
import dev.tina.trainer.checkpoint.Checkpoints;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.provenance.StartingVersion;
import dev.tina.trainer.provenance.StartingVersions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A job's learning session: opened from its last checkpoint when first needed, thrown away when in doubt. */
final class SessionHolder implements AutoCloseable {

    private final Learner learner;
    private final Checkpoints checkpoints;
    private final StartingVersions forks;
    private @Nullable LearningSession session;

    SessionHolder(Learner learner, Checkpoints checkpoints, StartingVersions forks) {
        this.learner = learner;
        this.checkpoints = checkpoints;
        this.forks = forks;
    }

    /** The session at the job's policy version. */
    LearningSession of(Job job) {
        LearningSession open = session;
        if (open == null) {
            open = job.isStarted() ? resume(job) : begin(job);
            session = open;
        }
        return open;
    }

    private LearningSession begin(Job job) {
        Optional<StartingVersion> fork = forks.find(job.id());
        fork.ifPresent(from -> requireBase(job, from.baseSha256(), "that of job " + from.jobId()));
        return learner.begin(
                job.recipe(),
                job.baseFolder(),
                fork.map(StartingVersion::adapterFolder).orElse(null));
    }

    private void requireBase(Job job, @Nullable String wanted, String whose) {
        String sha256 = learner.fingerprint(job.baseFolder());
        if (!sha256.equals(wanted)) {
            throw new LearningFailed("the base " + job.baseFolder() + " is another than " + whose + ": its sha256 is "
                    + sha256 + ", was " + wanted);
        }
    }

    private LearningSession resume(Job job) {
        requireBase(job, job.baseSha256(), "at the job's start");
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
