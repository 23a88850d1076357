package dev.tina.grpo.loss;

import dev.tina.common.Require;

/**
 * What one token pays for leaving the reference policy: {@code β·(exp(ref - logp) - (ref - logp) - 1)}, an estimate of
 * the divergence that is never negative (k3 of joschu.net/blog/kl-approx.html).
 *
 * @param coefficient β; 0 runs no reference pass
 * @param ratioWeighted whether the estimate is multiplied by the importance ratio. That makes its gradient the unbiased
 *     one of the reverse divergence (DeepSeek-V3.2, arXiv 2512.02556), {@code -(ref - logp)} where the ratio is 1;
 *     unweighted it is {@code 1 - exp(ref - logp)}, as in GRPO (arXiv 2402.03300)
 */
public record KlTerm(double coefficient, boolean ratioWeighted) {

    public KlTerm {
        Require.that(
                coefficient >= 0 && Double.isFinite(coefficient),
                "klCoefficient",
                coefficient,
                "at least 0 and finite");
    }

    /** No KL term. */
    static KlTerm none() {
        return new KlTerm(0, false);
    }

    /** The estimate in nats, weighted where that is asked for; not yet times β. */
    double estimate(double ratio, double logprob, double referenceLogprob) {
        double difference = referenceLogprob - logprob;
        return weight(ratio) * (Math.expm1(difference) - difference);
    }

    /** Derivative of the estimate with respect to the logarithm of the ratio, the logprob held. */
    double slopeInLogRatio(double ratio, double logprob, double referenceLogprob) {
        return ratioWeighted ? estimate(ratio, logprob, referenceLogprob) : 0;
    }

    /** Derivative of the estimate with respect to the logprob, the ratio held. */
    double slopeInLogprob(double ratio, double logprob, double referenceLogprob) {
        return -weight(ratio) * Math.expm1(referenceLogprob - logprob);
    }

    private double weight(double ratio) {
        return ratioWeighted ? ratio : 1;
    }
}
