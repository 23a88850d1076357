package dev.tina.contracts;

import dev.tina.common.Require;
import java.util.Optional;
import java.util.UUID;

/**
 * A policy version has been judged.
 *
 * @param passAt1 share of the tasks solved, the mean over k samples each
 * @param low lower end of its 95 % interval
 * @param high upper end of its 95 % interval
 * @param greedy share of the tasks that the likeliest tokens solve; empty where that was not asked for, and in events of
 *     older versions
 */
public record EvaluationCompleted(
        UUID jobId,
        UUID evaluationId,
        String taskSet,
        int policyVersion,
        double passAt1,
        double low,
        double high,
        int tasks,
        int samplesPerTask,
        Optional<Double> greedy) {

    public EvaluationCompleted {
        Require.that(
                0 <= low && low <= passAt1 && passAt1 <= high && high <= 1,
                "passAt1",
                low + " ≤ " + passAt1 + " ≤ " + high,
                "inside its interval, and that within 0 and 1");
    }
}
