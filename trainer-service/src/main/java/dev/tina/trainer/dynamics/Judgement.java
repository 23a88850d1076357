package dev.tina.trainer.dynamics;

import dev.tina.contracts.EvaluationCompleted;
import java.util.Comparator;
import java.util.UUID;

/**
 * How a policy version did on the recipe's own held-out tasks.
 *
 * @param passAt1 share of the tasks solved, with its 95 % interval from low to high
 */
public record Judgement(
        int policyVersion, UUID evaluationId, double passAt1, double low, double high, int tasks, int samplesPerTask) {

    /** The better one is greater; of two that are equal the earlier version. */
    static final Comparator<Judgement> BY_MERIT = Comparator.comparingDouble(Judgement::passAt1)
            .thenComparing(Comparator.comparingInt(Judgement::policyVersion).reversed());

    static Judgement of(EvaluationCompleted completed) {
        return new Judgement(
                completed.policyVersion(),
                completed.evaluationId(),
                completed.passAt1(),
                completed.low(),
                completed.high(),
                completed.tasks(),
                completed.samplesPerTask());
    }
}
