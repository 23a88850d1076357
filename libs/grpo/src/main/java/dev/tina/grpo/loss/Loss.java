package dev.tina.grpo.loss;

import java.util.Arrays;

/** A loss: what one token contributes, and what the sum over tokens is divided by. */
public sealed interface Loss permits GrpoLoss, BnpoLoss, DrGrpoLoss, DapoLoss, CispoLoss {

    /** What one token contributes, before it is weighted. */
    PolicyTerm policyTerm();

    /**
     * The weight of every token of a sequence; the loss is the weighted sum over all tokens.
     *
     * @param lengths [N] tokens of each sequence that take part; 0 where a sequence is masked whole
     * @return [N]
     */
    double[] tokenWeights(int[] lengths);

    /** The same weight for the tokens of all sequences. */
    private static double[] uniform(int count, double divisor) {
        double[] weights = new double[count];
        Arrays.fill(weights, 1 / divisor);
        return weights;
    }

    /** One over the tokens of the whole step, for every sequence. */
    static double[] perToken(int[] lengths) {
        return uniform(lengths.length, Math.max(1, Arrays.stream(lengths).sum()));
    }

    /** The same weight for every token: 1 / (sequences × tokens). */
    static double[] perSequence(int[] lengths, int tokens) {
        return uniform(lengths.length, (double) lengths.length * tokens);
    }
}
