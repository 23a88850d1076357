package dev.tina.contracts;

import dev.tina.common.Require;
import java.util.UUID;

/**
 * A policy version cannot be judged.
 *
 * @param reason for whoever the job belongs to
 */
public record EvaluationFailed(UUID jobId, UUID evaluationId, String taskSet, int policyVersion, String reason) {

    public EvaluationFailed {
        Require.notBlank("reason", reason);
    }
}
