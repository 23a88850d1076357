package dev.tina.eval.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 95 % interval over 2,000 simulated evaluations a row, each with its own truth in the range. */
class CoverageTest {

    private static final int EVALUATIONS = 2_000;

    @ParameterizedTest(name = "{0} tasks, {1} samples, intraclass {2}, truth {3} to {4}")
    @CsvSource({
        "30, 1, 0.5, 0.01, 0.10",
        "30, 1, 0.5, 0.30, 0.70",
        "30, 1, 0.5, 0.90, 0.99",
        "30, 4, 0.1, 0.01, 0.10",
        "30, 4, 0.4, 0.01, 0.10",
        "30, 4, 0.4, 0.10, 0.30",
        "30, 4, 0.8, 0.90, 0.99",
        "30, 8, 0.1, 0.90, 0.99",
        "30, 8, 0.4, 0.01, 0.10",
        "30, 8, 0.4, 0.30, 0.70",
        "30, 8, 0.8, 0.01, 0.10",
        "30, 8, 0.8, 0.30, 0.70",
        "40, 4, 0.4, 0.90, 0.99",
        "40, 8, 0.1, 0.01, 0.10",
        "40, 8, 0.4, 0.10, 0.30",
        "40, 8, 0.8, 0.90, 0.99"
    })
    void theIntervalHoldsTheTruthNineteenTimesInTwenty(
            int tasks, int samples, double intraclass, double from, double to) {
        SplittableRandom seeded = new SplittableRandom(20_260);
        UniformRandomProvider random = seeded::nextLong;
        SimulatedTasks simulated = new SimulatedTasks(random);
        int held = 0;
        for (int evaluation = 0; evaluation < EVALUATIONS; evaluation++) {
            double truth = from + (to - from) * random.nextDouble();
            double[] chances = simulated.chances(tasks, truth, intraclass);
            Estimate estimate = PassAt1.of(simulated.sampled(chances, samples)).orElseThrow();
            held += estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
        }
        double coverage = (double) held / EVALUATIONS;
        System.out.printf(
                "coverage %d tasks, %d samples, intraclass %.1f, truth %.2f to %.2f: %.1f %%%n",
                tasks, samples, intraclass, from, to, 100 * coverage);
        assertThat(coverage).isBetween(0.93, 0.97);
    }
}
