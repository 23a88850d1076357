package dev.tina.grpo.metrics;

import dev.tina.grpo.loss.SequenceLoss;

/**
 * What running one sequence through the policy gave.
 *
 * @param entropySum nats, of the policy at each of the completion's tokens, summed
 */
public record SequenceOutcome(SequenceLoss loss, double entropySum) {

    int tokens() {
        return loss.slopes().length;
    }
}
