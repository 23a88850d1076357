package dev.tina.trainer.learn;

import dev.tina.trainer.checkpoint.AdapterStore;
import dev.tina.trainer.checkpoint.Checkpoint;
import dev.tina.trainer.checkpoint.Checkpoints;
import dev.tina.trainer.checkpoint.StateStore;
import dev.tina.trainer.checkpoint.StoredFile;
import dev.tina.trainer.job.Job;
import java.time.InstantSource;
import java.util.List;

/** The files of policy versions: adapters stay, learners' states go once enough newer ones are there. */
public final class VersionFiles {

    private final AdapterStore adapters;
    private final StateStore states;
    private final InstantSource clock;
    private final int statesKept;

    public VersionFiles(AdapterStore adapters, StateStore states, InstantSource clock, int statesKept) {
        this.adapters = adapters;
        this.states = states;
        this.clock = clock;
        this.statesKept = statesKept;
    }

    /** Writes a version's files; nothing points to them yet. */
    Checkpoint write(Job job, int policyVersion, LearningSession session) {
        StoredFile adapter = adapters.put(session::saveAdapter);
        StoredFile state = states.put(job.id(), session::saveState);
        return new Checkpoint(
                job.id(), policyVersion, policyVersion, adapter, state, job.taskCursor(), clock.instant());
    }

    /** Deletes learners' states that are no longer needed. */
    void tidy(Checkpoints checkpoints, Job job) {
        List<Checkpoint> all = checkpoints.list(job.id());
        int old = Math.max(0, all.size() - statesKept);
        List<String> needed = all.subList(old, all.size()).stream()
                .map(checkpoint -> checkpoint.state().sha256())
                .toList();
        all.subList(Math.max(0, old - 2), old).stream()
                .map(checkpoint -> checkpoint.state().sha256())
                .filter(sha256 -> !needed.contains(sha256))
                .forEach(sha256 -> states.delete(job.id(), sha256));
    }
}
