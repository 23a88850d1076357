package dev.tina.grpo.metrics;

import dev.tina.grpo.loss.SamplerCorrection;

/**
 * How far the trainer's logprobs of one sequence are from the sampler's, and what makes up for it.
 *
 * @param differences [T] nats, trainer logprob - sampler logprob
 * @param weights [T] what each token's policy term is weighted by
 * @param removedTokens how many tokens the correction removed or cut
 */
public record SamplerGap(double[] differences, double[] weights, int removedTokens) {

    public static SamplerGap of(double[] trainerLogprobs, float[] samplerLogprobs, SamplerCorrection correction) {
        double[] differences = new double[trainerLogprobs.length];
        for (int t = 0; t < differences.length; t++) {
            differences[t] = trainerLogprobs[t] - samplerLogprobs[t];
        }
        return new SamplerGap(differences, correction.weights(differences), correction.removedTokens(differences));
    }
}
