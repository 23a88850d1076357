package dev.tina.trainer.learn;

import dev.tina.trainer.checkpoint.AdapterStore;
import dev.tina.trainer.checkpoint.Checkpoint;
import dev.tina.trainer.checkpoint.StateStore;
import dev.tina.trainer.checkpoint.StoredFile;
import dev.tina.trainer.job.Job;
import java.time.InstantSource;

/** Writes the files of policy versions: the adapter, and the learner's state. */
final class VersionFiles {

    private final AdapterStore adapters;
    private final StateStore states;
    private final InstantSource clock;

    VersionFiles(AdapterStore adapters, StateStore states, InstantSource clock) {
        this.adapters = adapters;
        this.states = states;
        this.clock = clock;
    }

    /** Writes a version's files; nothing points to them yet. */
    Checkpoint write(Job job, int policyVersion, LearningSession session) {
        StoredFile adapter = adapters.put(session::saveAdapter);
        StoredFile state = states.put(job.id(), session::saveState);
        return new Checkpoint(
                job.id(), policyVersion, policyVersion, adapter, state, job.taskCursor(), clock.instant());
    }
}
