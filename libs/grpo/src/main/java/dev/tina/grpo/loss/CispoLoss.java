package dev.tina.grpo.loss;

import dev.tina.common.Require;

/**
 * CISPO (arXiv 2506.13585): REINFORCE weighted by the capped ratio, so that no token loses its gradient; the mean over
 * the tokens of the whole step.
 *
 * @param ratioCap the most a token's ratio counts
 */
public record CispoLoss(double ratioCap) implements Loss {

    public CispoLoss {
        Require.that(ratioCap > 0, "cispo.ratioCap", ratioCap, "above 0");
    }

    @Override
    public PolicyTerm policyTerm() {
        return new CappedReinforceTerm(ratioCap);
    }

    @Override
    public double[] tokenWeights(int[] lengths) {
        return Loss.perToken(lengths);
    }
}
