package dev.tina.contracts;

import dev.tina.contracts.group.AdapterReference;
import dev.tina.contracts.group.BaseReference;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A job has a new policy version.
 *
 * @param metrics of the step that made it, by name; empty for version 0
 * @param evaluation how this version is to be judged, if it is
 * @param deterministic whether the job's rollouts must be repeatable
 */
public record AdapterPublished(
        UUID jobId,
        BaseReference base,
        AdapterReference adapter,
        Map<String, Double> metrics,
        Optional<EvaluationPlan> evaluation,
        boolean deterministic) {

    public AdapterPublished {
        metrics = Map.copyOf(metrics);
    }
}
