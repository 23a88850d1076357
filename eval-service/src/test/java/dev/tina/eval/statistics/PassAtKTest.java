package dev.tina.eval.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassAtKTest {

    @Test
    void theEstimatorEqualsTheClosedFormula() {
        for (int n = 1; n <= 40; n++) {
            for (int c = 0; c <= n; c++) {
                for (int k = 1; k <= n; k++) {
                    double closed =
                            1 - choose(n - c, k).doubleValue() / choose(n, k).doubleValue();
                    assertThat(PassAtK.ofTask(n, c, k)).as("%d %d %d", n, c, k).isCloseTo(closed, within(1e-12));
                }
            }
        }
    }

    @Test
    void ofOneSampleItIsPassAt1() {
        List<TaskTally> tallies = List.of(new TaskTally(8, 3), new TaskTally(8, 8), new TaskTally(8, 0));

        assertThat(PassAtK.of(tallies, 1).orElseThrow())
                .isCloseTo(PassAt1.of(tallies).orElseThrow().value(), within(1e-12));
    }

    @Test
    void tasksWithFewerSamplesAreLeftOut() {
        assertThat(PassAtK.of(List.of(new TaskTally(4, 1), new TaskTally(2, 2)), 4))
                .contains(1.0);
        assertThat(PassAtK.of(List.of(new TaskTally(2, 2)), 4)).isEmpty();
        assertThatThrownBy(() -> PassAtK.of(List.of(), 0)).hasMessage("k must be at least 1, was 0");
    }

    private static BigInteger choose(int n, int k) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 0; i < k; i++) {
            ways = ways.multiply(BigInteger.valueOf(Math.max(0, n - i))).divide(BigInteger.valueOf(i + 1));
        }
        return ways;
    }
}
