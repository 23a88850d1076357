package dev.tina.grpo.loss;

/** DAPO (arXiv 2503.14476): the mean over the tokens of the whole step. */
public record DapoLoss(ClipRange clip) implements Loss {

    @Override
    public PolicyTerm policyTerm() {
        return new ClippedTerm(clip);
    }

    @Override
    public double[] tokenWeights(int[] lengths) {
        return Loss.perToken(lengths);
    }
}
