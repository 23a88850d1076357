package dev.tina.modelfiles.config;

import dev.tina.common.Require;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * YaRN (arXiv 2309.00071) as transformers computes it: slow turns are stretched, fast ones kept, those between mixed.
 * It holds for texts of any length, short ones too.
 *
 * @param factor by which the slowest frequencies are divided
 * @param originalPositions the text length of pretraining
 * @param attentionFactor by which the cosines and sines are multiplied
 * @param betaFast turns within originalPositions from which on a frequency is kept
 * @param betaSlow turns within originalPositions up to which a frequency is stretched in full
 * @param truncate whether the range between is widened to whole dimensions
 */
record YarnScaling(
        double factor,
        int originalPositions,
        double attentionFactor,
        double betaFast,
        double betaSlow,
        boolean truncate)
        implements RopeScaling {

    /** Where the range between would have no length. */
    private static final double LEAST_LENGTH = 0.001;

    public YarnScaling {
        Require.rule(factor > 0 && Double.isFinite(factor), "factor must be positive", factor);
        Require.rule(originalPositions > 0, "original_max_position_embeddings must be positive", originalPositions);
        Require.rule(
                attentionFactor > 0 && Double.isFinite(attentionFactor),
                "attention_factor must be positive",
                attentionFactor);
        Require.rule(betaSlow > 0, "beta_slow must be positive", betaSlow);
        Require.rule(
                betaFast >= betaSlow && Double.isFinite(betaFast),
                "beta_fast must be at least beta_slow " + betaSlow,
                betaFast);
    }

    /** The attention factor that the paper recommends for a stretch, {@code 0.1 · mscale · ln(factor) + 1}. */
    static double recommended(double factor, double mscale) {
        return factor <= 1 ? 1 : 0.1 * mscale * Math.log(factor) + 1;
    }

    @Override
    public float[] stretch(float[] plain, double theta) {
        int pairs = plain.length;
        double first = dimension(betaFast, pairs, theta);
        double last = dimension(betaSlow, pairs, theta);
        double low = Math.max(truncate ? Math.floor(first) : first, 0);
        double high = Math.min(truncate ? Math.ceil(last) : last, 2.0 * pairs - 1);
        double length = low == high ? LEAST_LENGTH : high - low;
        float[] stretched = new float[pairs];
        for (int i = 0; i < pairs; i++) {
            float share = (float) Math.clamp((i - low) / length, 0.0, 1.0);
            stretched[i] = (float) (plain[i] / factor) * share + plain[i] * (1 - share);
        }
        return stretched;
    }

    /** The pair of dimensions that turns so often within the original text length, as a fraction of all. */
    private double dimension(double turns, int pairs, double theta) {
        return pairs * Math.log(originalPositions / (turns * 2 * Math.PI)) / Math.log(theta);
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rope_type", "yarn");
        fields.put("factor", factor);
        fields.put("original_max_position_embeddings", originalPositions);
        fields.put("attention_factor", attentionFactor);
        fields.put("beta_fast", betaFast);
        fields.put("beta_slow", betaSlow);
        fields.put("truncate", truncate);
        return fields;
    }
}
