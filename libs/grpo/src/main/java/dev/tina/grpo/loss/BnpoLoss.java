package dev.tina.grpo.loss;

import dev.tina.common.Require;
import java.util.Arrays;

/**
 * BNPO as trainers implement it: the mean over the tokens of each micro-batch, then the mean over micro-batches. Here a
 * micro-batch has a size of its own and is not the slice that fits memory, so that memory does not change what is
 * learned.
 *
 * @param microBatch the most completions of a micro-batch; the step is divided, in its order, into the fewest runs of
 *     completions that it takes, as equal as can be
 */
public record BnpoLoss(ClipRange clip, int microBatch) implements Loss {

    public BnpoLoss {
        Require.that(microBatch >= 1, "bnpo.microBatch", microBatch, "at least 1");
    }

    @Override
    public PolicyTerm policyTerm() {
        return new ClippedTerm(clip);
    }

    @Override
    public double[] tokenWeights(int[] lengths) {
        int count = Math.ceilDiv(lengths.length, microBatch);
        double[] weights = new double[lengths.length];
        for (int run = 0; run < count; run++) {
            int start = run * lengths.length / count;
            int end = (run + 1) * lengths.length / count;
            int tokens = Arrays.stream(lengths, start, end).sum();
            Arrays.fill(weights, start, end, 1.0 / count / Math.max(1, tokens));
        }
        return weights;
    }
}
