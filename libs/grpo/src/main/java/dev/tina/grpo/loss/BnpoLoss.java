package dev.tina.grpo.loss;

import dev.tina.common.Require;
import java.util.Arrays;

/**
 * BNPO as trainers implement it: the mean over the tokens of a part of the step, then the mean over the parts. A part is
 * what others call a micro-batch. Here it is said in the settings and is not the slice that fits memory, so that memory
 * does not change what is learned.
 *
 * @param parts into how many runs of sequences, as equal as can be, the step is divided in its order
 */
public record BnpoLoss(ClipRange clip, int parts) implements Loss {

    public BnpoLoss {
        Require.that(parts >= 1, "bnpo.parts", parts, "at least 1");
    }

    @Override
    public PolicyTerm policyTerm() {
        return new ClippedTerm(clip);
    }

    @Override
    public double[] tokenWeights(int[] lengths) {
        int count = Math.min(parts, lengths.length);
        double[] weights = new double[lengths.length];
        for (int part = 0; part < count; part++) {
            int start = part * lengths.length / count;
            int end = (part + 1) * lengths.length / count;
            int tokens = Arrays.stream(lengths, start, end).sum();
            Arrays.fill(weights, start, end, 1.0 / count / Math.max(1, tokens));
        }
        return weights;
    }
}
