package dev.tina.grpo.loss;

import java.util.Arrays;

/**
 * GRPO (arXiv 2402.03300): the mean over each sequence's own tokens, then the mean over sequences. Sequences masked
 * whole count in the latter.
 */
public record GrpoLoss(ClipRange clip) implements Loss {

    @Override
    public PolicyTerm policyTerm() {
        return new ClippedTerm(clip);
    }

    @Override
    public double[] tokenWeights(int[] lengths) {
        return Arrays.stream(lengths)
                .mapToDouble(length -> 1.0 / lengths.length / Math.max(1, length))
                .toArray();
    }
}
