package dev.tina.eval.order;

import dev.tina.contracts.EvaluationPlan;
import java.util.List;

/**
 * A request with everything that was left out filled in.
 *
 * @param plan the evaluation of its first seed
 * @param seeds all of them
 */
public record Order(EvaluationPlan plan, List<Long> seeds) {

    public Order {
        seeds = List.copyOf(seeds);
    }
}
