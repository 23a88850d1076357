package dev.tina.policy.optimizer;

import dev.tina.common.Require;

/**
 * Settings of AdamW (Loshchilov, Hutter 2019, https://arxiv.org/abs/1711.05101).
 *
 * @param beta1 decay of the first moment, in [0, 1)
 * @param beta2 decay of the second moment, in [0, 1)
 * @param epsilon added to the root of the second moment
 * @param weightDecay share of a value taken off per unit of learning rate, apart from the gradient
 */
public record AdamWConfig(double beta1, double beta2, double epsilon, double weightDecay) {

    public AdamWConfig {
        Require.rule(beta1 >= 0 && beta1 < 1, "beta1 must be at least 0 and below 1", beta1);
        Require.rule(beta2 >= 0 && beta2 < 1, "beta2 must be at least 0 and below 1", beta2);
        Require.rule(epsilon > 0, "epsilon must be positive", epsilon);
        Require.rule(weightDecay >= 0, "weightDecay must be at least 0", weightDecay);
    }
}
