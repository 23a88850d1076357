package dev.tina.grpo.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SamplerCorrectionTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final double[] DIFFERENCES = {Math.log(0.5), 0, Math.log(3)};

    @Test
    void tokenTruncationCutsAtTheCap() {
        SamplerCorrection correction = new SamplerCorrection.TokenTruncation(2);
        assertThat(correction.weights(DIFFERENCES)).containsExactly(new double[] {0.5, 1, 2}, EXACT);
        assertThat(correction.removedTokens(DIFFERENCES)).isEqualTo(1);
    }

    @Test
    void aSequenceWithinBoundsIsWeightedByItsRatio() {
        SamplerCorrection correction = new SamplerCorrection.SequenceMask(0.5, 2);
        assertThat(correction.weights(DIFFERENCES)).containsExactly(new double[] {1.5, 1.5, 1.5}, EXACT);
        assertThat(correction.removedTokens(DIFFERENCES)).isZero();
    }

    @Test
    void aSequenceOutsideThemIsRemoved() {
        SamplerCorrection above = new SamplerCorrection.SequenceMask(0.5, 1.4);
        assertThat(above.weights(DIFFERENCES)).containsExactly(0, 0, 0);
        assertThat(above.removedTokens(DIFFERENCES)).isEqualTo(3);
        SamplerCorrection below = new SamplerCorrection.SequenceMask(0.9, 2);
        assertThat(below.weights(new double[] {Math.log(0.8)})).containsExactly(0);
    }

    @Test
    void withoutCorrectionEveryTokenCountsFully() {
        SamplerCorrection correction = new SamplerCorrection.None();
        assertThat(correction.weights(DIFFERENCES)).containsExactly(1, 1, 1);
        assertThat(correction.removedTokens(DIFFERENCES)).isZero();
    }

    @Test
    void boundsOutsideTheirRangeAreRefused() {
        assertThatThrownBy(() -> new SamplerCorrection.TokenTruncation(0))
                .hasMessage("correction.cap must be above 0, was 0.0");
        assertThatThrownBy(() -> new SamplerCorrection.SequenceMask(2, 3))
                .hasMessage("correction.low must be between 0 and 1, was 2.0");
        assertThatThrownBy(() -> new SamplerCorrection.SequenceMask(0, 0.5))
                .hasMessage("correction.high must be at least 1, was 0.5");
    }
}
