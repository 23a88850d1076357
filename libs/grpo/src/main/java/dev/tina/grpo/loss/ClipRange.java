package dev.tina.grpo.loss;

import dev.tina.common.Require;
import java.util.OptionalDouble;

/**
 * How far the ratio may move before a token loses its gradient.
 *
 * @param low ε below 1
 * @param high ε above 1
 * @param delta two-sided clip: the most the ratio counts even where the advantage is negative; empty for none
 */
public record ClipRange(double low, double high, OptionalDouble delta) {

    public ClipRange {
        Require.that(low >= 0 && low <= 1, "clip.low", low, "between 0 and 1");
        Require.that(high >= 0, "clip.high", high, "at least 0");
        if (delta.isPresent()) {
            double value = delta.getAsDouble();
            Require.that(value > 1, "clip.delta", value, "above 1");
        }
    }

    public ClipRange(double low, double high) {
        this(low, high, OptionalDouble.empty());
    }

    /** No clip: a single pass over a batch needs none, its ratio is 1. */
    static ClipRange none() {
        return new ClipRange(1, Double.POSITIVE_INFINITY);
    }

    double floor() {
        return 1 - low;
    }

    double ceiling() {
        return 1 + high;
    }

    double ratioLimit() {
        return delta.orElse(Double.POSITIVE_INFINITY);
    }
}
