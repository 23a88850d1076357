package dev.tina.doctor.numeric;

import dev.tina.policy.weights.Precision;

/**
 * The largest differences from the references that a precision explains.
 *
 * @param logits absolute
 * @param logprobs in nats
 * @param greedy in nats, by which a greedy token may be less likely than the reference's
 * @param gradient of one matrix, over the norm of the reference's
 * @param learned of two steps' update, over the norm of the reference's
 * @param samplerError mean of exp(|sampler's logprob - recomputed logprob|)
 */
record NumericBounds(
        double logits, double logprobs, double greedy, double gradient, double learned, double samplerError) {

    /** Another order of sums: what the tests hold the engine to on its own references. */
    private static final NumericBounds OF_FLOAT32 = new NumericBounds(1e-4, 1e-4, 1e-4, 1e-4, 1e-3, 1.0001);

    /**
     * Weights and states rounded to 8 bits, on the references: about twice what was measured. Their random weights are large, so that
     * every part matters, and they multiply rounding as no trained model does.
     */
    private static final NumericBounds OF_BFLOAT16 = new NumericBounds(0.7, 3, 0.5, 0.7, 0.9, 1.12);

    /** The same on text of models that were trained: 0.024 nats were measured; the last is what training asks of a sampler. */
    private static final NumericBounds OF_TRAINED_BFLOAT16 = new NumericBounds(0.7, 0.1, 0.1, 0.7, 0.9, 1.01);

    /** On the reference models. */
    static NumericBounds ofReferences(Precision precision) {
        return precision == Precision.FLOAT32 ? OF_FLOAT32 : OF_BFLOAT16;
    }

    /** On models that were trained. */
    static NumericBounds ofTrained(Precision precision) {
        return precision == Precision.FLOAT32 ? OF_FLOAT32 : OF_TRAINED_BFLOAT16;
    }
}
