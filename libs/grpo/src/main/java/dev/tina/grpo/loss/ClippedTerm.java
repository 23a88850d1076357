package dev.tina.grpo.loss;

/** {@code -min( min(ρ, δ)·A, clip(ρ, 1-ε_low, 1+ε_high)·A )}: PPO's clipped objective, two-sided where δ is given. */
record ClippedTerm(ClipRange clip) implements PolicyTerm {

    @Override
    public double value(double ratio, double logprob, double advantage) {
        return -Math.min(limited(ratio) * advantage, clipped(ratio) * advantage);
    }

    /** Where both sides of the minimum are equal but only one moves, half of the movement counts, as in autograd. */
    @Override
    public double slopeInLogRatio(double ratio, double advantage) {
        double slope = -ratio * advantage;
        double limitedSlope = limited(ratio) == ratio ? slope : 0;
        double clippedSlope = clipped(ratio) == ratio ? slope : 0;
        int order = Double.compare(limited(ratio) * advantage, clipped(ratio) * advantage);
        if (order == 0) {
            return (limitedSlope + clippedSlope) / 2;
        }
        return order < 0 ? limitedSlope : clippedSlope;
    }

    @Override
    public double slopeInLogprob(double ratio, double advantage) {
        return 0;
    }

    @Override
    public ClipSide clipSide(double ratio, double advantage) {
        if (advantage < 0 && limited(ratio) < clip.floor()) {
            return ClipSide.LOW;
        }
        return advantage > 0 && limited(ratio) > clip.ceiling() ? ClipSide.HIGH : ClipSide.NONE;
    }

    private double limited(double ratio) {
        return Math.min(ratio, clip.ratioLimit());
    }

    private double clipped(double ratio) {
        return Math.clamp(ratio, clip.floor(), clip.ceiling());
    }
}
