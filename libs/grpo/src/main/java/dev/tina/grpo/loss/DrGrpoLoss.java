package dev.tina.grpo.loss;

import dev.tina.common.Require;

/**
 * Dr. GRPO (arXiv 2503.20783): the sum over tokens divided by the number of sequences times the allowed length.
 *
 * @param maxCompletionLength tokens: the configured limit, never the realised length
 */
public record DrGrpoLoss(ClipRange clip, int maxCompletionLength) implements Loss {

    public DrGrpoLoss {
        Require.that(maxCompletionLength >= 1, "maxCompletionLength", maxCompletionLength, "at least 1");
    }

    @Override
    public PolicyTerm policyTerm() {
        return new ClippedTerm(clip);
    }

    @Override
    public double[] tokenWeights(int[] lengths) {
        return Loss.perSequence(lengths, maxCompletionLength);
    }
}
