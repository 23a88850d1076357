package dev.tina.grpo.loss;

/** What one token contributes to a loss, with both derivatives that chain to its logprob. */
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
