package dev.tina.eval.evaluation;

import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.EvaluationPlan;
import java.time.Instant;
import java.util.List;

/**
 * What it takes to ask for the groups of an evaluation.
 *
 * @param published what is judged and how; its job id is the run's
 * @param seeds of the sampled groups
 * @param begun when the evaluation was made: the date of prompts that have none of their own
 * @param ofJob whether a job asked for it, and waits for the result
 */
public record RunningEvaluation(AdapterPublished published, List<Long> seeds, Instant begun, boolean ofJob) {

    EvaluationPlan plan() {
        return published.evaluation().orElseThrow();
    }
}
