package dev.tina.modelfiles.adapter;

/**
 * Size and strength of a LoRA adapter on the seven linear layers of every decoder layer.
 *
 * @param rank r, the width of the bottleneck
 * @param alpha strength; the update is {@code scale · B A}
 * @param rsLora whether scale is {@code alpha / sqrt(r)} (rank-stabilised LoRA) instead of {@code alpha / r}
 */
public record LoraConfig(int rank, double alpha, boolean rsLora) {

    public LoraConfig {
        if (rank < 1) {
            throw new IllegalArgumentException("rank must be at least 1, was " + rank);
        }
        if (!(alpha > 0) || Double.isInfinite(alpha)) {
            throw new IllegalArgumentException("alpha must be positive, was " + alpha);
        }
    }

    /** The factor of {@code B A}. */
    public double scale() {
        return rsLora ? alpha / Math.sqrt(rank) : alpha / rank;
    }
}
