package dev.tina.recipe;

import dev.tina.common.InvalidInput;

/**
 * AdamW.
 *
 * @param beta1 decay of the first moment
 * @param beta2 decay of the second moment
 * @param epsilon added to the root of the second moment
 * @param weightDecay decoupled, times the learning rate
 * @param maxGradNorm the adapter gradient's global norm is clipped to this
 */
public record Optimizer(double beta1, double beta2, double epsilon, double weightDecay, double maxGradNorm) {

    public Optimizer {
        InvalidInput.require(beta1 >= 0 && beta1 < 1, "beta1", beta1, "at least 0 and below 1");
        InvalidInput.require(beta2 >= 0 && beta2 < 1, "beta2", beta2, "at least 0 and below 1");
        InvalidInput.require(epsilon > 0 && epsilon <= 1, "epsilon", epsilon, "above 0 and at most 1");
        InvalidInput.require(weightDecay >= 0 && weightDecay <= 1, "weightDecay", weightDecay, "between 0 and 1");
        InvalidInput.require(maxGradNorm > 0, "maxGradNorm", maxGradNorm, "above 0");
    }
}
