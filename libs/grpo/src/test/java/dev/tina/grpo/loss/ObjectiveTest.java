package dev.tina.grpo.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ObjectiveTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final double[] ONES = {1, 1};
    private static final ClipRange CLIP = new ClipRange(0.2, 0.28);

    @Test
    void onTheFirstPassTheRatioIsOneInValueAndNotInSlope() {
        double[] logprobs = {-1, -2};
        SequenceLoss loss = token(0).evaluate(new SequenceTokens(logprobs, logprobs, null, ONES, 2, 0.5));
        assertThat(loss.value()).isCloseTo(-2, EXACT);
        assertThat(loss.slopes()).containsExactly(new double[] {-1, -1}, EXACT);
    }

    @Test
    void aTokenOverTheClipHasNoSlopeAndIsCounted() {
        double[] logprobs = {Math.log(1.5), 0};
        SequenceLoss loss = token(0).evaluate(new SequenceTokens(logprobs, new double[2], null, ONES, 1, 1));
        assertThat(loss.value()).isCloseTo(-2.28, EXACT);
        assertThat(loss.slopes()).containsExactly(new double[] {0, -1}, EXACT);
        assertThat(loss.clipped()).isEqualTo(new ClipCount(0, 1, 2));
    }

    @Test
    void aSequenceHasOneRatioToCount() {
        double[] logprobs = {Math.log(0.5), Math.log(0.5)};
        Objective objective =
                new Objective(new GrpoLoss(CLIP), RatioLevel.SEQUENCE, KlTerm.none(), new SamplerCorrection.None());
        SequenceLoss loss = objective.evaluate(new SequenceTokens(logprobs, new double[2], null, ONES, -1, 0.5));
        assertThat(loss.value()).isCloseTo(0.8, EXACT);
        assertThat(loss.clipped()).isEqualTo(new ClipCount(1, 0, 1));
    }

    @Test
    void theSamplerWeightIsTakenByThePolicyTermAlone() {
        double[] logprobs = {-1, -2};
        SequenceTokens tokens =
                new SequenceTokens(logprobs, logprobs, new double[] {-1.5, -2}, new double[] {0, 0}, 3, 1);
        SequenceLoss loss = token(0.1).evaluate(tokens);
        assertThat(loss.klSum()).isCloseTo(Math.exp(-0.5) - 0.5, EXACT);
        assertThat(loss.value()).isCloseTo(0.1 * loss.klSum(), EXACT);
        assertThat(loss.slopes()).containsExactly(new double[] {0.1 * (1 - Math.exp(-0.5)), 0}, EXACT);
    }

    @Test
    void theRatioGivesTheKlTermItsUnbiasedGradient() {
        double[] logprobs = {-1, -2};
        SequenceTokens tokens = new SequenceTokens(logprobs, logprobs, new double[] {-1.5, 3}, ONES, 0, 1);
        Objective objective = new Objective(
                new GrpoLoss(CLIP), RatioLevel.TOKEN, new KlTerm(0.1, true), new SamplerCorrection.None());
        assertThat(objective.evaluate(tokens).slopes()).containsExactly(new double[] {0.05, -0.5}, EXACT);
        assertThat(objective.evaluate(tokens).klSum()).isCloseTo(Math.exp(-0.5) - 0.5 + Math.exp(5) - 6, EXACT);
    }

    @Test
    void aNegativeKlCoefficientIsRefused() {
        assertThatThrownBy(() -> token(-0.1)).hasMessage("klCoefficient must be at least 0 and finite, was -0.1");
    }

    private static Objective token(double beta) {
        return new Objective(
                new GrpoLoss(CLIP), RatioLevel.TOKEN, new KlTerm(beta, false), new SamplerCorrection.None());
    }
}
