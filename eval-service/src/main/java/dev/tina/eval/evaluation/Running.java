package dev.tina.eval.evaluation;

import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.EvaluationPlan;
import java.util.List;

/**
 * What it takes to ask for the groups of an evaluation.
 *
 * @param published what is judged and how; its job id is the run's
 * @param seeds of the sampled groups
 * @param ofJob whether a job asked for it, and waits for the result
 */
record Running(AdapterPublished published, List<Long> seeds, boolean ofJob) {

    EvaluationPlan plan() {
        return published.evaluation().orElseThrow();
    }
}
