package dev.tina.trainer.step;

import java.time.Duration;
import java.util.Map;

/**
 * What an optimiser step says of itself.
 *
 * @param metrics by name; what is not a finite number is left out
 * @param groupsWithoutGradient how many of its groups could not move the adapter, as when all rewards of a group are equal
 * @param deviceTime it took
 */
public record LearnedStep(Map<String, Double> metrics, int groupsWithoutGradient, Duration deviceTime) {}
