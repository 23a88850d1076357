package dev.tina.grpo.settings;

import dev.tina.grpo.advantage.RewardSettings;
import dev.tina.grpo.loss.Objective;

/**
 * All a learner is told.
 *
 * @param seed from which the dropout of every step is derived
 */
public record GrpoSettings(
        RewardSettings rewards, Objective objective, PassSettings passes, OptimizerSettings optimizer, long seed) {}
