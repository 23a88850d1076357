package dev.tina.grpo.loss;

/**
 * The per-token estimate of the divergence from the reference policy, {@code exp(ref - logp) - (ref - logp) - 1}: never
 * negative, and unbiased (k3 of joschu.net/blog/kl-approx.html).
 */
final class KlEstimate {

    private KlEstimate() {}

    static double value(double logprob, double referenceLogprob) {
        double difference = referenceLogprob - logprob;
        return Math.expm1(difference) - difference;
    }

    /** Its derivative with respect to the logprob. */
    static double slope(double logprob, double referenceLogprob) {
        return -Math.expm1(referenceLogprob - logprob);
    }
}
