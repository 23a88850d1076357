package dev.tina.grpo.settings;

import dev.tina.common.Require;
import dev.tina.grpo.schedule.LearningRateSchedule;
import dev.tina.policy.optimizer.AdamWConfig;

/**
 * How the adapter moves along its gradient.
 *
 * @param maxGradientNorm the gradient is scaled down to this norm over all matrices where it is longer
 */
public record OptimizerSettings(LearningRateSchedule learningRate, double maxGradientNorm, AdamWConfig adamW) {

    public OptimizerSettings {
        Require.that(maxGradientNorm > 0, "maxGradientNorm", maxGradientNorm, "above 0");
    }
}
