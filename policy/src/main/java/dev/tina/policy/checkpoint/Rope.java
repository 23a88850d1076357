package dev.tina.policy.checkpoint;

import java.util.Optional;

/**
 * Rotary position embedding.
 *
 * @param theta base of the wavelengths
 * @param scaling of the wavelengths for longer texts, if any
 */
public record Rope(double theta, Optional<Llama3Scaling> scaling) {

    public Rope {
        require(theta > 0, "rope_theta must be positive", theta);
    }

    /**
     * How Llama 3.1 stretches long wavelengths.
     *
     * @param factor by which the lowest frequencies are divided
     * @param lowFrequency wavelengths above originalPositions / lowFrequency are stretched in full
     * @param highFrequency wavelengths below originalPositions / highFrequency are kept
     * @param originalPositions the text length of pretraining
     */
    public record Llama3Scaling(double factor, double lowFrequency, double highFrequency, int originalPositions) {

        public Llama3Scaling {
            require(factor > 0, "factor must be positive", factor);
            require(
                    highFrequency > lowFrequency,
                    "high_freq_factor must be above low_freq_factor " + lowFrequency,
                    highFrequency);
            require(originalPositions > 0, "original_max_position_embeddings must be positive", originalPositions);
        }
    }

    /** Radians per position of each pair of a head's dimensions. [headDim / 2] */
    public float[] frequencies(int headDim) {
        float[] frequencies = new float[headDim / 2];
        for (int i = 0; i < frequencies.length; i++) {
            // rounded to float32 first, as the models were trained
            float plain = (float) (1.0 / (float) Math.pow(theta, 2.0 * i / headDim));
            frequencies[i] = scaling.map(s -> stretch(plain, s)).orElse(plain);
        }
        return frequencies;
    }

    private static float stretch(float frequency, Llama3Scaling s) {
        double wavelength = 2 * Math.PI / frequency;
        double smooth =
                (s.originalPositions() / wavelength - s.lowFrequency()) / (s.highFrequency() - s.lowFrequency());
        double kept = Math.clamp(smooth, 0.0, 1.0);
        return (float) ((1 - kept) * frequency / s.factor() + kept * frequency);
    }

    private static void require(boolean holds, String rule, Number value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", was " + value);
        }
    }
}
