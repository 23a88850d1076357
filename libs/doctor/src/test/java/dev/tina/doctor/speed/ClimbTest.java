package dev.tina.doctor.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tina.limit.Demand;
import dev.tina.limit.ProductRates;
import dev.tina.limit.Roofline;
import dev.tina.policy.weights.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClimbTest {

    private static final Roofline ROOFLINE =
            new Roofline(Map.of(Precision.FLOAT32, new ProductRates(100, 0, 100, 0)), 1, 1);

    private final List<Rung> runs = new ArrayList<>();
    private long now;

    /** A work that does so many tokens a second, and needs 10 FLOPs a token. */
    private final class SteadyWork implements TimedWork {

        private final double tokensPerSecond;

        private SteadyWork(double tokensPerSecond) {
            this.tokensPerSecond = tokensPerSecond;
        }

        @Override
        public String name() {
            return "sampling";
        }

        @Override
        public void run(Rung rung) {
            runs.add(rung);
            now += Math.round(rung.tokens() / tokensPerSecond * 1e9);
        }

        @Override
        public List<Demand> demand(Rung rung) {
            return List.of(new Demand(10.0 * rung.tokens(), 0));
        }

        @Override
        public void close() {}
    }

    @Test
    void aFastDeviceIsMeasuredAtTheLargestSize() {
        SpeedFigure figure = climb(10_000, 512);
        assertThat(figure.shape()).isEqualTo("8 x 8 x 64");
        assertThat(figure.tokensPerSecond()).isCloseTo(10_000, within(1.0));
        assertThat(runs).hasSize(1 + Rung.LADDER.size()); // the first twice
    }

    @Test
    void aSlowDeviceIsMeasuredAtASizeThatItDoesInSeconds() {
        assertThat(climb(10, 512).shape()).isEqualTo("1 x 4 x 8");
        assertThat(climb(50, 512).shape()).isEqualTo("2 x 8 x 16");
    }

    @Test
    void aSizeThatTheModelHasNoPositionsForIsLeftOut() {
        assertThat(climb(10_000, 64).shape()).isEqualTo("4 x 8 x 32");
    }

    @Test
    void theShareIsTheLeastTimeOverTheTimeTaken() {
        SpeedFigure figure = climb(2, 512); // at most 10 tokens a second: 100 FLOP/s, 10 a token
        assertThat(figure.shareOfLimit()).isCloseTo(0.2, within(1e-6));
    }

    private SpeedFigure climb(double tokensPerSecond, int positions) {
        return new Climb(ROOFLINE, Precision.FLOAT32, () -> now).of(new SteadyWork(tokensPerSecond), positions);
    }
}
