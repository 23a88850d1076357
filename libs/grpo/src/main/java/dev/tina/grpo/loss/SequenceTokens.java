package dev.tina.grpo.loss;

import org.jspecify.annotations.Nullable;

/**
 * The inputs of one sequence's loss.
 *
 * @param logprobs [T] nats, of the policy that learns: the variable
 * @param oldLogprobs [T] nats, recorded on the first pass over the batch; on that pass the same numbers as the variable's
 * @param referenceLogprobs [T] nats, adapter off; null where there is no KL term
 * @param samplerWeights [T] see {@link SamplerCorrection}
 * @param advantage of the sequence
 * @param tokenWeight see {@link Loss#tokenWeights}
 */
public record SequenceTokens(
        double[] logprobs,
        double[] oldLogprobs,
        double @Nullable [] referenceLogprobs,
        double[] samplerWeights,
        double advantage,
        double tokenWeight) {

    /** The weight of a token's policy term. */
    double weight(int token) {
        return tokenWeight * samplerWeights[token];
    }
}
