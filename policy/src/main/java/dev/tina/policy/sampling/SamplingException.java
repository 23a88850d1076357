package dev.tina.policy.sampling;

/** A group could not be sampled: its logits are not numbers, or the sampler was closed. */
public final class SamplingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SamplingException(String message) {
        super(message);
    }
}
