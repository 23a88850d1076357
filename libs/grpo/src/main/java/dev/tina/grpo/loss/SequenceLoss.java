package dev.tina.grpo.loss;

/**
 * What one sequence adds to the loss of a step.
 *
 * @param value its part of the loss
 * @param slopes [T] derivative of the loss with respect to each logprob
 * @param klSum nats, the KL estimate summed over tokens, see {@link KlTerm}
 * @param clipped how many of its ratios were clipped
 */
public record SequenceLoss(double value, double[] slopes, double klSum, ClipCount clipped) {}
