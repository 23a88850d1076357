package dev.tina.benchmarks.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.benchmarks.measure.MeasuredKind;
import dev.tina.benchmarks.measure.MeasuredModel;
import dev.tina.benchmarks.measure.MeasurementOrder;
import dev.tina.benchmarks.measure.RunPlan;
import dev.tina.benchmarks.workload.PromptSource;
import dev.tina.benchmarks.workload.RolloutShape;
import dev.tina.limit.ProductRates;
import dev.tina.limit.Roofline;
import dev.tina.policy.weights.Precision;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Measurements of the demo's base, each in its own process as in earnest. */
class MeasurementsTest {

    private static final String TINY =
            Path.of("..", "..", "models", "tina-tiny").toAbsolutePath().toString();

    private static final Roofline ROOFLINE =
            new Roofline(Map.of(Precision.FLOAT32, new ProductRates(1e11, 0, 1e11, 0)), 1e10, 1);

    private final Measurements measurements = new Measurements(Duration.ofMinutes(10));
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    @ParameterizedTest
    @EnumSource(MeasuredKind.class)
    void everyKindIsMeasured(MeasuredKind kind) throws Exception {
        OurResult result = measured(measurements.run(order(kind, TINY), ROOFLINE, said::add));
        assertThat(result.tokens()).isEqualTo(2 * 3 * 5);
        assertThat(result.seconds().runs()).isEqualTo(2);
        assertThat(result.seconds().min()).isPositive();
        assertThat(result.peakBytes()).isGreaterThan(50_000_000);
        assertThat(result.limit().seconds()).isPositive();
        assertThat(said).contains("measuring: warming up", "measuring: run 2 of 2");
    }

    @Test
    void processesThatBeginTogetherAddUp() throws Exception {
        MeasurementOrder order = order(MeasuredKind.ROLLOUT, TINY).withRuns(new RunPlan(1, 1, true));
        OurResult result = measured(measurements.together(order, 2, ROOFLINE, said::add));
        assertThat(result.tokens()).isEqualTo(2 * 2 * 3 * 5);
    }

    @Test
    void whatGoesWrongIsSaidInTheRow() throws Exception {
        OurOutcome outcome = measurements.run(order(MeasuredKind.ROLLOUT, "/none"), ROOFLINE, said::add);
        assertThat(outcome.result()).isNull();
        assertThat(outcome.failure()).contains("there is no such model folder");
    }

    private static MeasurementOrder order(MeasuredKind kind, String model) {
        return MeasurementOrder.usual(
                        kind,
                        new MeasuredModel(model, Precision.FLOAT32),
                        PromptSource.made(7),
                        new RolloutShape(2, 3, 5),
                        new RunPlan(2, 1, false))
                .withAdapters(2, 4);
    }

    private static OurResult measured(OurOutcome outcome) {
        return Objects.requireNonNull(outcome.result(), outcome.failure());
    }
}
