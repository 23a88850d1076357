package dev.tina.trainer.learn;

import dev.tina.trainer.checkpoint.Checkpoint;
import dev.tina.trainer.checkpoint.Checkpoints;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.plan.JobPrompts;
import dev.tina.trainer.plan.TaskLibrary;
import dev.tina.trainer.provenance.StartingVersion;
import dev.tina.trainer.provenance.StartingVersions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of one job is kept in memory, its learning session and its prompts: made when first needed, thrown away when in doubt. */
final class JobMemory implements AutoCloseable {

    private final Learner learner;
    private final TaskLibrary tasks;
    private final Checkpoints checkpoints;
    private final StartingVersions starts;
    private @Nullable LearningSession session;
    private @Nullable JobPrompts prompts;

    JobMemory(Learner learner, TaskLibrary tasks, Checkpoints checkpoints, StartingVersions starts) {
        this.learner = learner;
        this.tasks = tasks;
        this.checkpoints = checkpoints;
        this.starts = starts;
    }

    /** The job with the fingerprint of the base that lies in its folder. */
    Job withBase(Job job) {
        return job.withBase(learner.fingerprint(job.baseFolder()));
    }

    /** The session at the job's policy version. */
    LearningSession session(Job job) {
        LearningSession open = session;
        if (open == null) {
            open = job.isStarted() ? resume(job) : begin(job);
            session = open;
        }
        return open;
    }

    private LearningSession begin(Job job) {
        Optional<StartingVersion> start = starts.find(job.id());
        start.ifPresent(from -> requireBase(job, from.baseSha256(), "that of job " + from.jobId()));
        return learner.begin(
                job.recipe(),
                job.baseFolder(),
                start.map(StartingVersion::adapterFolder).orElse(null));
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

    /** The job's tasks as prompts. */
    JobPrompts prompts(Job job) {
        JobPrompts known = prompts;
        if (known == null) {
            known = JobPrompts.of(job, tasks.training(job.recipe()), learner.gauge(job.baseFolder()));
            prompts = known;
        }
        return known;
    }

    @Override
    public void close() {
        LearningSession open = session;
        session = null;
        JobPrompts known = prompts;
        prompts = null;
        if (known != null) {
            known.gauge().close();
        }
        if (open != null) {
            open.close();
        }
    }
}
