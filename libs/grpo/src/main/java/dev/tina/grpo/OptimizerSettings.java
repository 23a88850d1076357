package dev.tina.grpo;

import dev.tina.grpo.check.Require;
import dev.tina.grpo.schedule.Schedule;
import dev.tina.policy.AdamWConfig;

/**
 * How the adapter moves along its gradient.
 *
 * @param maxGradientNorm the gradient is scaled down to this norm over all matrices where it is longer
 */
public record OptimizerSettings(Schedule learningRate, double maxGradientNorm, AdamWConfig adamW) {

    public OptimizerSettings {
        Require.that(maxGradientNorm > 0, "maxGradientNorm", maxGradientNorm, "above 0");
    }
}
