package dev.tina.modelfiles.config;

import dev.tina.common.Require;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How Llama 3.1 stretches long wavelengths.
 *
 * @param factor by which the lowest frequencies are divided
 * @param lowFrequency wavelengths above originalPositions / lowFrequency are stretched in full
 * @param highFrequency wavelengths below originalPositions / highFrequency are kept
 * @param originalPositions the text length of pretraining
 */
record Llama3Scaling(double factor, double lowFrequency, double highFrequency, int originalPositions)
        implements RopeScaling {

    public Llama3Scaling {
        Require.rule(factor > 0 && Double.isFinite(factor), "factor must be positive", factor);
        Require.rule(
                highFrequency > lowFrequency,
                "high_freq_factor must be above low_freq_factor " + lowFrequency,
                highFrequency);
        Require.rule(originalPositions > 0, "original_max_position_embeddings must be positive", originalPositions);
    }

    @Override
    public float[] stretch(float[] plain, double theta) {
        float[] stretched = new float[plain.length];
        for (int i = 0; i < plain.length; i++) {
            stretched[i] = stretch(plain[i]);
        }
        return stretched;
    }

    private float stretch(float frequency) {
        double wavelength = 2 * Math.PI / frequency;
        double smooth = (originalPositions / wavelength - lowFrequency) / (highFrequency - lowFrequency);
        double kept = Math.clamp(smooth, 0.0, 1.0);
        return (float) ((1 - kept) * frequency / factor + kept * frequency);
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rope_type", "llama3");
        fields.put("factor", factor);
        fields.put("low_freq_factor", lowFrequency);
        fields.put("high_freq_factor", highFrequency);
        fields.put("original_max_position_embeddings", originalPositions);
        return fields;
    }
}
