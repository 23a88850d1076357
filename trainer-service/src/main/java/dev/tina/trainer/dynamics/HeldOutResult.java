package dev.tina.trainer.dynamics;

import dev.tina.contracts.EvaluationCompleted;
import java.util.Comparator;
import java.util.UUID;

/**
 * How a policy version did on the recipe's own held-out tasks.
 *
 * @param passAt1 share of the tasks solved, with its 95 % interval from low to high
 */
public record HeldOutResult(
        int policyVersion, UUID evaluationId, double passAt1, double low, double high, int tasks, int samplesPerTask) {

    /** The better one is greater; of two that are equal the earlier version. */
    static final Comparator<HeldOutResult> BY_MERIT = Comparator.comparingDouble(HeldOutResult::passAt1)
            .thenComparing(Comparator.comparingInt(HeldOutResult::policyVersion).reversed());

    static HeldOutResult of(EvaluationCompleted completed) {
        return new HeldOutResult(
                completed.policyVersion(),
                completed.evaluationId(),
                completed.passAt1(),
                completed.low(),
                completed.high(),
                completed.tasks(),
                completed.samplesPerTask());
    }
}
