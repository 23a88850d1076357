package dev.tina.trainer.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionDetectorTest {

    /** What was found, and after which step. */
    private record Found(int step, int detectedAt) {}

    @ParameterizedTest
    @CsvSource({"40, 300", "180, 100", "400, 30"})
    void noTransitionIsFoundInFlatNoise(int steps, int seeds) {
        long found = IntStream.range(0, seeds)
                .filter(seed -> online(Curves.flat(steps, 0, seed)).isPresent())
                .count();
        assertThat(found).isZero();
    }

    @Test
    void noiseThatRemembersHalfOfItselfSeldomLooksLikeATransition() {
        long found = IntStream.range(0, 100)
                .filter(seed -> online(Curves.flat(180, 0.5, seed)).isPresent())
                .count();
        assertThat(found).isLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"40, 14, 4", "40, 20, 4", "180, 60, 9", "180, 110, 9", "400, 200, 20"})
    void transitionIsFoundWithinTheWidthOfTheMovingAverage(int steps, int turn, int width) {
        for (int seed = 0; seed < 20; seed++) {
            Found found = online(Curves.turning(steps, turn, 0.4, seed)).orElseThrow();
            assertThat(found.step()).as("seed %d", seed).isBetween(turn - width, turn + width);
            assertThat(found.detectedAt()).as("seed %d", seed).isLessThan(turn + steps / 2);
        }
    }

    @Test
    void withoutNoiseTheStepIsExactToOne() {
        assertThat(online(Curves.turning(180, 90, 0, 1)).orElseThrow().step()).isBetween(90, 92);
    }

    @Test
    void lengthAloneIsNoTransition() {
        Curves turning = Curves.turning(180, 90, 0.4, 3);
        double[] rising =
                IntStream.range(0, 180).mapToDouble(step -> step / 180.0).toArray();
        assertThat(online(new Curves(turning.lengths(), rising))).isEmpty();
    }

    @Test
    void formatAloneIsNoTransition() {
        Curves turning = Curves.turning(180, 90, 0.4, 3);
        double[] falling =
                IntStream.range(0, 180).mapToDouble(step -> 900 - step).toArray();
        assertThat(online(new Curves(falling, turning.formats()))).isEmpty();
    }

    @Test
    void formatRewardThatReachesItsHeightAndStaysHasNoTurn() {
        Curves turning = Curves.turning(180, 90, 0.4, 3);
        double[] saturated = IntStream.range(0, 180)
                .mapToDouble(step -> Math.min(1, step / 90.0))
                .toArray();
        assertThat(online(new Curves(turning.lengths(), saturated))).isEmpty();
    }

    @Test
    void constantCurvesHaveNone() {
        double[] constant = new double[200];
        Arrays.fill(constant, 5);
        assertThat(online(new Curves(constant, constant))).isEmpty();
    }

    private static Optional<Found> online(Curves curves) {
        int steps = curves.lengths().length;
        TransitionDetector detector = new TransitionDetector(Windows.of(steps));
        for (int step = 1; step <= steps; step++) {
            Curves known = curves.upTo(step);
            OptionalInt found = detector.find(known.lengths(), known.formats());
            if (found.isPresent()) {
                return Optional.of(new Found(found.getAsInt(), step));
            }
        }
        return Optional.empty();
    }
}
