package dev.tina.eval.request;

import dev.tina.contracts.EvaluationPlan;
import java.util.List;

/**
 * A request with everything that was left out filled in.
 *
 * @param plan the evaluation of its first seed
 * @param seeds all of them
 */
public record CompleteRequest(EvaluationPlan plan, List<Long> seeds) {

    public CompleteRequest {
        seeds = List.copyOf(seeds);
    }
}
