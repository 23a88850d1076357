package dev.tina.contracts;

import dev.tina.common.Require;
import java.util.Map;
import java.util.UUID;

/**
 * A job has another state, or a step more.
 *
 * @param step number of finished steps
 * @param metrics of the last finished step, by name
 */
public record JobChanged(UUID jobId, JobState state, int step, Map<String, Double> metrics) {

    public JobChanged {
        Require.that(step >= 0, "step", step, "at least 0");
        metrics = Map.copyOf(metrics);
    }
}
