package dev.tina.grpo.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LossWeightsTest {

    private static final ClipRange CLIP = new ClipRange(0.2, 0.2);
    private static final int[] LENGTHS = {2, 0, 4, 10};

    @Test
    void grpoDividesBySequenceThenByTheirNumber() {
        assertThat(new GrpoLoss(CLIP).tokenWeights(LENGTHS)).containsExactly(1 / 8.0, 1 / 4.0, 1 / 16.0, 1 / 40.0);
    }

    @Test
    void bnpoDividesByTheTokensOfEachMicroBatchAndByTheirNumber() {
        assertThat(new BnpoLoss(CLIP, 2).tokenWeights(LENGTHS)).containsExactly(1 / 4.0, 1 / 4.0, 1 / 28.0, 1 / 28.0);
    }

    @Test
    void bnpoWithMicroBatchesOfUnlikeLengthIsNotDapo() {
        // two micro-batches of 8 and 2 tokens: 1 / (2 * 8) and 1 / (2 * 2); DAPO has 1 / 10 for every token
        int[] lengths = {3, 5, 1, 1};
        assertThat(new BnpoLoss(CLIP, 2).tokenWeights(lengths)).containsExactly(1 / 16.0, 1 / 16.0, 1 / 4.0, 1 / 4.0);
        assertThat(new DapoLoss(CLIP).tokenWeights(lengths)).containsExactly(0.1, 0.1, 0.1, 0.1);
    }

    @Test
    void bnpoWithTheWholeStepAsOneMicroBatchIsDapo() {
        assertThat(new BnpoLoss(CLIP, 4).tokenWeights(LENGTHS)).isEqualTo(new DapoLoss(CLIP).tokenWeights(LENGTHS));
        assertThat(new BnpoLoss(CLIP, 100).tokenWeights(LENGTHS)).isEqualTo(new DapoLoss(CLIP).tokenWeights(LENGTHS));
    }

    @Test
    void bnpoDividesAStepThatIsNoMultipleOfItsSizeAsEquallyAsCanBe() {
        assertThat(new BnpoLoss(CLIP, 2).tokenWeights(new int[] {6, 1, 1})).containsExactly(1 / 12.0, 1 / 4.0, 1 / 4.0);
    }

    @Test
    void drGrpoDividesByTheConfiguredLength() {
        assertThat(new DrGrpoLoss(CLIP, 20).tokenWeights(LENGTHS))
                .containsExactly(1 / 80.0, 1 / 80.0, 1 / 80.0, 1 / 80.0);
    }

    @Test
    void dapoAndCispoDivideByTheTokensOfTheStep() {
        double[] expected = {1 / 16.0, 1 / 16.0, 1 / 16.0, 1 / 16.0};
        assertThat(new DapoLoss(CLIP).tokenWeights(LENGTHS)).containsExactly(expected);
        assertThat(new CispoLoss(5).tokenWeights(LENGTHS)).containsExactly(expected);
    }

    @Test
    void aStepMaskedWholeDividesByNothing() {
        assertThat(new DapoLoss(CLIP).tokenWeights(new int[] {0, 0})).containsExactly(1, 1);
    }

    @Test
    void valuesOutsideTheirRangeAreRefused() {
        assertThatThrownBy(() -> new BnpoLoss(CLIP, 0)).hasMessage("bnpo.microBatch must be at least 1, was 0");
        assertThatThrownBy(() -> new DrGrpoLoss(CLIP, 0)).hasMessage("maxCompletionLength must be at least 1, was 0");
        assertThatThrownBy(() -> new CispoLoss(0)).hasMessage("cispo.ratioCap must be above 0, was 0.0");
    }
}
