package dev.tina.modelfiles.config;

/**
 * A decoder as its config.json describes it.
 *
 * @param normEpsilon added to the mean square in each RMS norm
 * @param tiedEmbedding whether the output embedding is the input embedding
 */
public record ModelConfig(
        Architecture architecture, Dimensions dimensions, Rope rope, double normEpsilon, boolean tiedEmbedding) {

    public ModelConfig {
        if (!(normEpsilon >= 0) || Double.isInfinite(normEpsilon)) {
            throw new IllegalArgumentException("rms_norm_eps must be at least 0, was " + normEpsilon);
        }
    }
}
