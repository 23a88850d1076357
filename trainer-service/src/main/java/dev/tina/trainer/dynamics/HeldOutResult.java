package dev.tina.trainer.dynamics;

import dev.tina.contracts.EvaluationCompleted;
import dev.tina.contracts.HeldOutScore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a policy version did on the recipe's own held-out tasks.
 *
 * @param passAt1 share of the tasks solved, with its 95 % interval from low to high
 * @param greedy share of the tasks that the likeliest tokens solve; null where that was not asked for, or is not on record
 */
public record HeldOutResult(
        int policyVersion,
        UUID evaluationId,
        double passAt1,
        double low,
        double high,
        int tasks,
        int samplesPerTask,
        @Nullable Double greedy) {

    HeldOutScore score() {
        return new HeldOutScore(policyVersion, passAt1);
    }

    static HeldOutResult of(EvaluationCompleted completed) {
        return new HeldOutResult(
                completed.policyVersion(),
                completed.evaluationId(),
                completed.passAt1(),
                completed.low(),
                completed.high(),
                completed.tasks(),
                completed.samplesPerTask(),
                completed.greedy().orElse(null));
    }
}
