package dev.tina.grpo.loss;

/** The contribution of one token to a loss, with its derivatives by ratio and by logprob. */
sealed interface PolicyTerm permits ClippedTerm, CappedReinforceTerm {

    /** The contribution. */
    double value(double ratio, double logprob, double advantage);

    /** Its derivative with respect to the logarithm of the ratio, the logprob held. */
    double slopeInLogRatio(double ratio, double advantage);

    /** Its derivative with respect to the logprob, the ratio held. */
    double slopeInLogprob(double ratio, double advantage);

    /** On which side the ratio was cut where that takes the token's gradient or weight. */
    ClipSide clipSide(double ratio, double advantage);
}
