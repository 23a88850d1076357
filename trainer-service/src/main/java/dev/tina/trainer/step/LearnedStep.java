package dev.tina.trainer.step;

import java.time.Duration;
import java.util.Map;

/**
 * What an optimiser step says of itself.
 *
 * @param metrics by name; what is not a finite number is left out
 * @param deviceTime it took
 */
public record LearnedStep(Map<String, Double> metrics, Duration deviceTime) {}
