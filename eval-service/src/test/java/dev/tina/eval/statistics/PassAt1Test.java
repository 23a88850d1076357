package dev.tina.eval.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PassAt1Test {

    @Test
    void oneSampleATaskGivesWilsonsInterval() {
        List<TaskTally> tallies = new ArrayList<>(Collections.nCopies(30, new TaskTally(1, 1)));
        tallies.addAll(Collections.nCopies(70, new TaskTally(1, 0)));

        Estimate estimate = PassAt1.of(tallies).orElseThrow();

        // Wilson, 30 of 99 degrees of freedom: the unbiased variance stands for n - 1
        assertThat(estimate.value()).isEqualTo(0.3);
        assertThat(estimate.low()).isCloseTo(0.2184, within(1e-3));
        assertThat(estimate.high()).isCloseTo(0.3966, within(1e-3));
    }

    @Test
    void samplesOfOneTaskThatAgreeCountAsOne() {
        Estimate four = PassAt1.of(alternating(4)).orElseThrow();
        Estimate one = PassAt1.of(alternating(1)).orElseThrow();

        assertThat(four.low()).isCloseTo(one.low(), within(1e-12));
        assertThat(four.high()).isCloseTo(one.high(), within(1e-12));
    }

    @Test
    void allRightStillLeavesDoubt() {
        Estimate estimate =
                PassAt1.of(Collections.nCopies(100, new TaskTally(4, 4))).orElseThrow();

        assertThat(estimate.value()).isEqualTo(1);
        assertThat(estimate.low()).isCloseTo(0.9630, within(1e-4));
        assertThat(estimate.high()).isEqualTo(1);
    }

    @Test
    void tasksNobodyCouldJudgeAreLeftOut() {
        assertThat(PassAt1.of(List.of(new TaskTally(0, 0), new TaskTally(2, 1)))
                        .orElseThrow()
                        .value())
                .isEqualTo(0.5);
        assertThat(PassAt1.of(List.of(new TaskTally(0, 0)))).isEmpty();
    }

    @Test
    void theIntervalHoldsTheTruthAboutNineteenTimesInTwenty() {
        Random random = new Random(7);
        int held = 0;
        for (int trial = 0; trial < 2000; trial++) {
            List<TaskTally> tallies = new ArrayList<>();
            for (int task = 0; task < 100; task++) {
                double difficulty = random.nextDouble();
                int correct = 0;
                for (int sample = 0; sample < 4; sample++) {
                    correct += random.nextDouble() < difficulty ? 1 : 0;
                }
                tallies.add(new TaskTally(4, correct));
            }
            Estimate estimate = PassAt1.of(tallies).orElseThrow();
            held += estimate.low() <= 0.5 && 0.5 <= estimate.high() ? 1 : 0;
        }
        assertThat(held / 2000.0).isBetween(0.935, 0.965);
    }

    private static List<TaskTally> alternating(int samples) {
        List<TaskTally> tallies = new ArrayList<>();
        for (int task = 0; task < 50; task++) {
            tallies.add(new TaskTally(samples, task % 2 * samples));
        }
        return tallies;
    }
}
