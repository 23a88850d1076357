package dev.tina.eval.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

class PassAt1Test {

    @Test
    void oneSampleATaskGivesThePosteriorOfABinomialShare() {
        Estimate estimate = PassAt1.of(solved(30, 70, 1)).orElseThrow();

        BetaDistribution posterior = BetaDistribution.of(31, 71);
        assertThat(estimate.value()).isEqualTo(0.3);
        assertThat(estimate.low()).isCloseTo(posterior.inverseCumulativeProbability(0.025), within(2e-4));
        assertThat(estimate.high()).isCloseTo(posterior.inverseCumulativeProbability(0.975), within(2e-4));
    }

    @Test
    void samplesOfOneTaskThatAgreeCountAlmostAsOne() {
        Estimate eight = PassAt1.of(solved(25, 25, 8)).orElseThrow();
        Estimate one = PassAt1.of(solved(25, 25, 1)).orElseThrow();

        assertThat(eight.low()).isCloseTo(one.low(), within(0.01));
        assertThat(eight.high()).isCloseTo(one.high(), within(0.01));
    }

    @Test
    void samplesOfTasksThatAreAllAlikeNarrowTheInterval() {
        List<TaskTally> alike = Collections.nCopies(50, new TaskTally(8, 4));

        Estimate estimate = PassAt1.of(alike).orElseThrow();

        assertThat(estimate.high() - estimate.low()).isBetween(0.09, 0.12); // 400 independent samples: 0.098
    }

    @Test
    void allRightStillLeavesDoubt() {
        Estimate estimate =
                PassAt1.of(Collections.nCopies(100, new TaskTally(1, 1))).orElseThrow();

        assertThat(estimate.value()).isEqualTo(1);
        assertThat(estimate.low()).isCloseTo(Math.pow(0.025, 1.0 / 101), within(2e-4));
        assertThat(estimate.high()).isEqualTo(1);
    }

    @Test
    void rightAndWrongMirrorEachOther() {
        Estimate few = PassAt1.of(solved(2, 28, 4)).orElseThrow();
        Estimate many = PassAt1.of(solved(28, 2, 4)).orElseThrow();

        assertThat(few.low()).isCloseTo(1 - many.high(), within(1e-9));
        assertThat(few.high()).isCloseTo(1 - many.low(), within(1e-9));
    }

    @Test
    void everyTaskCountsTheSameWhateverItsSamples() {
        List<TaskTally> tallies = List.of(new TaskTally(8, 8), new TaskTally(2, 0));

        assertThat(PassAt1.of(tallies).orElseThrow().value()).isEqualTo(0.5);
    }

    @Test
    void tasksNobodyCouldJudgeAreLeftOut() {
        assertThat(PassAt1.of(List.of(new TaskTally(0, 0), new TaskTally(2, 1)))
                        .orElseThrow()
                        .value())
                .isEqualTo(0.5);
        assertThat(PassAt1.of(List.of(new TaskTally(0, 0)))).isEmpty();
    }

    private static List<TaskTally> solved(int always, int never, int samples) {
        List<TaskTally> tallies = new ArrayList<>(Collections.nCopies(always, new TaskTally(samples, samples)));
        tallies.addAll(Collections.nCopies(never, new TaskTally(samples, 0)));
        return tallies;
    }
}
