package dev.tina.grpo.loss;

/** {@code -min(ρ, cap)·A·logp}, the capped ratio a constant. */
record CappedReinforceTerm(double ratioCap) implements PolicyTerm {

    @Override
    public double value(double ratio, double logprob, double advantage) {
        return slopeInLogprob(ratio, advantage) * logprob;
    }

    @Override
    public double slopeInLogRatio(double ratio, double advantage) {
        return 0;
    }

    @Override
    public double slopeInLogprob(double ratio, double advantage) {
        return -Math.min(ratio, ratioCap) * advantage;
    }

    @Override
    public ClipSide clipSide(double ratio, double advantage) {
        return ratio > ratioCap && advantage > 0 ? ClipSide.HIGH : ClipSide.NONE;
    }
}
