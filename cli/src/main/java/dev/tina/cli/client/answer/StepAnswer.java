package dev.tina.cli.client.answer;

import java.util.Map;
import java.util.Objects;

/**
 * A finished step of a job.
 *
 * @param policyVersion that it made
 * @param metrics by name
 * @param seconds from the end of the step before to its own
 */
public record StepAnswer(int step, int policyVersion, Map<String, Double> metrics, double seconds) {

    public StepAnswer {
        Objects.requireNonNull(metrics, "a step must have metrics");
    }
}
