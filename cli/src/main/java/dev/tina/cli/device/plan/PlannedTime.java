package dev.tina.cli.device.plan;

import org.jspecify.annotations.Nullable;

/**
 * How long a job would take, one device sampling and one learning in turns.
 *
 * @param sampledTokensPerSecond of a rollout worker
 * @param learnedTokensPerSecond completion tokens that the trainer learns from
 * @param secondsPerStep sampling, then learning
 * @param hours of all steps, without evaluations
 * @param dollars for both devices over that time; null where the device has no price
 * @param basis what the figures come from
 */
record PlannedTime(
        double sampledTokensPerSecond,
        double learnedTokensPerSecond,
        double secondsPerStep,
        double hours,
        @Nullable Double dollars,
        String basis) {}
