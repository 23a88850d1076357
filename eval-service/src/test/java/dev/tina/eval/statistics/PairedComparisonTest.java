package dev.tina.eval.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedComparisonTest {

    private static final int COMPARISONS = 2_000;

    @Test
    void oneSampleATaskGivesMcNemarsMidP() {
        List<PairedTask> tasks = new ArrayList<>(Collections.nCopies(9, pair(0, 1, 1)));
        tasks.addAll(Collections.nCopies(2, pair(1, 0, 1)));
        tasks.addAll(Collections.nCopies(20, pair(1, 1, 1)));

        // 11 that differ, 2 the other way: 2 · (P(0) + P(1)) + P(2) of the binomial of 11 at one half
        assertThat(PairedComparison.of(tasks).p()).isCloseTo((2 * (1 + 11) + 55) / 2048.0, within(1e-12));
    }

    @Test
    void differencesOfSeveralSamplesAreWeighedByTheirSize() {
        List<PairedTask> tasks = List.of(pair(0, 4, 4), pair(1, 2, 4), pair(3, 2, 4));

        // sums of ±4 ±1 ±1: 4 was seen; of 8 patterns 1 gives more, 2 give just that, and as many the other way
        PairedComparison comparison = PairedComparison.of(tasks);
        assertThat(comparison.p()).isCloseTo(2 * (1 + 1) / 8.0, within(1e-12));
        assertThat(comparison.difference().value()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void unevenNumbersOfJudgedSamplesAreComparedExactly() {
        List<PairedTask> tasks = List.of(
                new PairedTask(new TaskTally(3, 1), new TaskTally(4, 3)),
                new PairedTask(new TaskTally(4, 1), new TaskTally(3, 2)));

        assertThat(PairedComparison.of(tasks).p()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void noDifferenceAnywhereStillLeavesDoubt() {
        PairedComparison comparison = PairedComparison.of(Collections.nCopies(30, pair(1, 1, 1)));

        assertThat(comparison.p()).isEqualTo(1);
        assertThat(comparison.difference().value()).isZero();
        assertThat(comparison.difference().high())
                .isCloseTo(-comparison.difference().low(), within(1e-12));
        assertThat(comparison.difference().high()).isBetween(0.05, 0.12);
    }

    @ParameterizedTest(name = "{0} tasks, {1} samples, intraclass {2}, share {3}")
    @CsvSource({
        "30, 4, 0.4, 0.3",
        "30, 8, 0.4, 0.1",
        "30, 8, 0.8, 0.5",
        "40, 8, 0.4, 0.7",
        "40, 4, 0.1, 0.9",
        "200, 1, 0.4, 0.5",
        "500, 4, 0.6, 0.8"
    })
    void twoModelsThatAreAlikeAreToldApartOnceInTwenty(int tasks, int samples, double intraclass, double share) {
        SplittableRandom seeded = new SplittableRandom(5);
        UniformRandomProvider random = seeded::nextLong;
        SimulatedTasks simulated = new SimulatedTasks(random);
        int alarms = 0;
        int held = 0;
        for (int i = 0; i < COMPARISONS; i++) {
            double[] chances = simulated.chances(tasks, share, intraclass);
            PairedComparison comparison = PairedComparison.of(simulated.pairs(chances, chances, samples));
            alarms += comparison.p() <= 0.05 ? 1 : 0;
            held += comparison.difference().low() <= 0
                            && comparison.difference().high() >= 0
                    ? 1
                    : 0;
        }
        System.out.printf(
                "paired %d tasks, %d samples, intraclass %.1f, share %.1f: false alarms %.1f %%, interval holds %.1f %%%n",
                tasks, samples, intraclass, share, 100.0 * alarms / COMPARISONS, 100.0 * held / COMPARISONS);
        assertThat((double) alarms / COMPARISONS).isBetween(0.04, 0.06);
        assertThat((double) held / COMPARISONS).isBetween(0.93, 0.98);
    }

    private static PairedTask pair(int baseline, int other, int samples) {
        return new PairedTask(new TaskTally(samples, baseline), new TaskTally(samples, other));
    }
}
