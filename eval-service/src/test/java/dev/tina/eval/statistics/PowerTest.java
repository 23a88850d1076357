package dev.tina.eval.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class PowerTest {

    @Test
    void withOneSampleATaskAndTasksAllAlikeItIsTheTwoSampleFormula() {
        double detectable = new Power(0.5, 0, 0).detectable(1_000, 1);

        assertThat(detectable).isCloseTo(2.801585 * Math.sqrt(2 * 0.25 / 1_000), within(1e-6));
    }

    @Test
    void samplesNeededAreJustEnough() {
        long samples = Power.USUAL.samplesNeeded(0.05, 500).orElseThrow();

        assertThat(Power.USUAL.detectable(500, (int) samples)).isLessThanOrEqualTo(0.05);
        assertThat(Power.USUAL.detectable(500, (int) samples - 1)).isGreaterThan(0.05);
    }

    @Test
    void fewTasksCannotShowASmallDifferenceHoweverOftenTheyAreSampled() {
        assertThat(Power.USUAL.samplesNeeded(0.02, 30)).isEmpty();
        assertThat(Power.USUAL.tasksNeeded(0.02, 8)).isGreaterThan(1_000);
    }

    @Test
    void fourInFiveDifferencesOfTheDetectableSizeAreFound() {
        Power power = new Power(0.5, 0.3, 0);
        double difference = power.detectable(100, 4);
        SplittableRandom seeded = new SplittableRandom(11);
        UniformRandomProvider random = seeded::nextLong;
        SimulatedTasks simulated = new SimulatedTasks(random);
        int found = 0;
        for (int i = 0; i < 1_000; i++) {
            double[] worse = simulated.chances(100, 0.5 - difference / 2, 0.3);
            double[] better = simulated.chances(100, 0.5 + difference / 2, 0.3);
            found += PairedComparison.of(simulated.pairs(worse, better, 4)).p() <= 0.05 ? 1 : 0;
        }
        assertThat(found / 1_000.0).isBetween(0.77, 0.84);
    }

    @Test
    void aShareThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new Power(1, 0.5, 0.5)).hasMessage("passAt1 must be between 0 and 1, was 1.0");
    }
}
