package dev.tina.recipe;

import dev.tina.common.Require;

/**
 * The adapter's shape: LoRA on all seven linear layers of every block.
 *
 * @param rank r
 * @param alpha its effect is scaled by alpha / r, or alpha / √r
 * @param rsLora whether the scale is alpha / √r (rank-stabilised LoRA)
 * @param dropout probability that an input of the adapter is dropped while learning
 */
public record Lora(int rank, double alpha, boolean rsLora, double dropout) {

    public Lora {
        Require.that(rank >= 1 && rank <= 1024, "rank", rank, "between 1 and 1024");
        Require.that(alpha > 0 && Double.isFinite(alpha), "alpha", alpha, "above 0");
        Require.that(dropout >= 0 && dropout < 1, "dropout", dropout, "at least 0 and below 1");
    }
}
