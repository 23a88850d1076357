package dev.tina.benchmarks.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.benchmarks.measure.MeasuredRun;
import dev.tina.benchmarks.measure.MeasuredWork;
import dev.tina.limit.Bound;
import dev.tina.limit.Demand;
import dev.tina.limit.Limit;
import dev.tina.limit.ProductRates;
import dev.tina.limit.Roofline;
import dev.tina.policy.weights.Precision;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OurResultTest {

    @Test
    void theShareIsOfTheSumOfThePhasesLimits() {
        Roofline roofline = new Roofline(Map.of(Precision.FLOAT32, new ProductRates(100, 0, 50, 0)), 10, 1);
        MeasuredWork work = new MeasuredWork(
                List.of(new MeasuredRun(16, 24), new MeasuredRun(14, 21), new MeasuredRun(20, 30)),
                320,
                List.of(new Demand(200, 1), new Demand(100, 50)),
                7,
                9);
        OurResult result = OurResult.of(work, roofline, Precision.FLOAT32);
        assertThat(result)
                .isEqualTo(new OurResult(
                        new Spread(14, 16, 20, 3), 320, 20, 1.5, new Limit(7, Bound.MEMORY), 7 / 16.0, 7, 9));
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetween() {
        assertThat(Spread.of(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(new Spread(1, 2.5, 4, 4));
    }
}
