package dev.tina.benchmarks.measure;

import dev.tina.policy.weights.Precision;

/**
 * The base of a measurement.
 *
 * @param folder in Hugging Face's layout
 */
public record MeasuredModel(String folder, Precision precision) {}
