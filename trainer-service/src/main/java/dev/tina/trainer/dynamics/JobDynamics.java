package dev.tina.trainer.dynamics;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tells the course of jobs from what Postgres holds of them. */
public final class JobDynamics {

    private final Transitions transitions;
    private final HeldOutResults results;
    private final FailedEvaluations failures;

    public JobDynamics(Transitions transitions, HeldOutResults results, FailedEvaluations failures) {
        this.transitions = transitions;
        this.results = results;
        this.failures = failures;
    }

    public Dynamics of(UUID jobId) {
        return of(List.of(jobId)).getOrDefault(jobId, Dynamics.UNKNOWN);
    }

    /** By job, in as many queries for many as for one. */
    public Map<UUID, Dynamics> of(Collection<UUID> jobIds) {
        Map<UUID, Transition> found = transitions.of(jobIds);
        Map<UUID, List<HeldOutResult>> judged = results.of(jobIds);
        Map<UUID, List<FailedEvaluation>> failed = failures.of(jobIds);
        Map<UUID, Dynamics> dynamics = new HashMap<>();
        for (UUID id : jobIds) {
            dynamics.put(
                    id,
                    new Dynamics(
                            Optional.ofNullable(found.get(id)),
                            judged.getOrDefault(id, List.of()),
                            failed.getOrDefault(id, List.of())));
        }
        return dynamics;
    }
}
