package dev.tina.grpo.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ClippedTermTest {

    private static final ClippedTerm TERM = new ClippedTerm(new ClipRange(0.25, 0.5));
    private static final ClippedTerm TWO_SIDED = new ClippedTerm(new ClipRange(0.25, 0.5, OptionalDouble.of(3)));

    @Test
    void aGoodTokenStopsRisingAtTheCeiling() {
        assertThat(TERM.value(2, -1, 1)).isEqualTo(-1.5);
        assertThat(TERM.slopeInLogRatio(2, 1)).isZero();
        assertThat(TERM.clipSide(2, 1)).isEqualTo(ClipSide.HIGH);
    }

    @Test
    void aBadTokenStopsFallingAtTheFloor() {
        assertThat(TERM.value(0.5, -1, -1)).isEqualTo(0.75);
        assertThat(TERM.slopeInLogRatio(0.5, -1)).isZero();
        assertThat(TERM.clipSide(0.5, -1)).isEqualTo(ClipSide.LOW);
    }

    @Test
    void aBadTokenThatRoseIsPushedBackWithoutLimit() {
        assertThat(TERM.value(8, -1, -1)).isEqualTo(8);
        assertThat(TERM.slopeInLogRatio(8, -1)).isEqualTo(8);
        assertThat(TERM.clipSide(8, -1)).isEqualTo(ClipSide.NONE);
    }

    @Test
    void theTwoSidedClipLimitsThatPushToo() {
        assertThat(TWO_SIDED.value(8, -1, -1)).isEqualTo(3);
        assertThat(TWO_SIDED.slopeInLogRatio(8, -1)).isZero();
    }

    @Test
    void withoutAdvantageNothingMoves() {
        assertThat(TERM.value(8, -1, 0)).isZero();
        assertThat(TERM.slopeInLogRatio(8, 0)).isZero();
    }

    @Test
    void aTwoSidedClipBelowOneIsRefused() {
        assertThatThrownBy(() -> new ClipRange(0.2, 0.2, OptionalDouble.of(0.9)))
                .hasMessage("clip.delta must be above 1, was 0.9");
    }

    @Test
    void negativeClipsAreRefused() {
        assertThatThrownBy(() -> new ClipRange(-0.2, 0.2)).hasMessage("clip.low must be between 0 and 1, was -0.2");
        assertThatThrownBy(() -> new ClipRange(0.2, -0.2)).hasMessage("clip.high must be at least 0, was -0.2");
    }
}
