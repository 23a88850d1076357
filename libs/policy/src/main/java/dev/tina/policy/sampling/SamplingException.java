package dev.tina.policy.sampling;

/** A group that cannot be sampled, since its logits are not finite. */
public final class SamplingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SamplingException(String message) {
        super(message);
    }
}
