package dev.tina.trainer.learn;

import dev.tina.trainer.checkpoint.Checkpoint;
import dev.tina.trainer.checkpoint.Checkpoints;
import dev.tina.trainer.checkpoint.StateStore;
import dev.tina.trainer.ledger.ReadySteps;
import java.util.List;
import java.util.UUID;

/** Frees what no step of a job needs any more: learners' states, and the tokens of groups. */
final class Retention {

    private final StateStore states;
    private final Checkpoints checkpoints;
    private final ReadySteps ready;
    private final Kept kept;

    /**
     * How much of each job stays.
     *
     * @param states of its newest policy versions
     * @param groupSteps newest steps whose groups keep their tokens
     */
    record Kept(int states, int groupSteps) {}

    Retention(StateStore states, Checkpoints checkpoints, ReadySteps ready, Kept kept) {
        this.states = states;
        this.checkpoints = checkpoints;
        this.ready = ready;
        this.kept = kept;
    }

    /** After the step is committed. */
    void tidy(UUID jobId, int step) {
        deleteOldStates(jobId);
        ready.prune(jobId, step - kept.groupSteps());
    }

    private void deleteOldStates(UUID jobId) {
        List<Checkpoint> all = checkpoints.list(jobId);
        int old = Math.max(0, all.size() - kept.states());
        List<String> needed = all.subList(old, all.size()).stream()
                .map(checkpoint -> checkpoint.state().sha256())
                .toList();
        all.subList(Math.max(0, old - 2), old).stream()
                .map(checkpoint -> checkpoint.state().sha256())
                .filter(sha256 -> !needed.contains(sha256))
                .forEach(sha256 -> states.delete(jobId, sha256));
    }
}
