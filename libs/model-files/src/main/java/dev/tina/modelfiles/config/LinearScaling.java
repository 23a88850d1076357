package dev.tina.modelfiles.config;

import dev.tina.common.Require;
import java.util.Map;

/**
 * Stretches all wavelengths alike.
 *
 * @param factor by which every frequency is divided
 */
record LinearScaling(double factor) implements RopeScaling {

    public LinearScaling {
        Require.rule(factor > 0 && Double.isFinite(factor), "factor must be positive", factor);
    }

    @Override
    public float[] stretch(float[] plain, double theta) {
        float[] stretched = new float[plain.length];
        for (int i = 0; i < plain.length; i++) {
            stretched[i] = (float) (plain[i] / factor);
        }
        return stretched;
    }

    @Override
    public Map<String, Object> fields() {
        return Map.of("rope_type", "linear", "factor", factor);
    }
}
