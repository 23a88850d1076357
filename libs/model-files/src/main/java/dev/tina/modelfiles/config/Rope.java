package dev.tina.modelfiles.config;

import dev.tina.common.Require;
import java.util.Optional;

/**
 * Rotary position embedding.
 *
 * @param theta base of the wavelengths
 * @param scaling of the wavelengths for longer texts, if any
 */
public record Rope(double theta, Optional<RopeScaling> scaling) {

    public Rope {
        Require.rule(theta > 0 && Double.isFinite(theta), "rope_theta must be positive", theta);
        Require.rule(theta > 1 || scaling.isEmpty(), "rope_theta must be above 1 where it is scaled", theta);
    }

    /** Radians per position of each pair of a head's dimensions. [headDim / 2] */
    public float[] frequencies(int headDim) {
        float[] frequencies = new float[headDim / 2];
        for (int i = 0; i < frequencies.length; i++) {
            // rounded to float32 first, as the models were trained
            frequencies[i] = (float) (1.0 / (float) Math.pow(theta, 2.0 * i / headDim));
        }
        return scaling.map(s -> s.stretch(frequencies, theta)).orElse(frequencies);
    }

    /** By which the cosines and sines are multiplied. */
    public double attentionFactor() {
        return scaling.map(RopeScaling::attentionFactor).orElse(1.0);
    }
}
