package dev.tina.grpo.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.Device;
import dev.tina.grpo.GrpoLearner;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Three optimiser steps of every reference case: metrics, and the adapter after each. */
class GoldenStepsTest {

    private static final int WHOLE = 1_000_000;
    private static final int IN_SLICES = 100;

    private static BaseModel base;

    @TempDir
    Path scratch;

    static Stream<GoldenCase> cases() {
        return GoldenCases.all();
    }

    @BeforeAll
    static void load() {
        base = BaseModel.load(GoldenCases.model(), Device.cpu(), Precision.FLOAT32);
    }

    @AfterAll
    static void close() {
        base.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void metricsEqualTheReference(GoldenCase golden) throws IOException {
        try (GrpoLearner learner = learner(golden, golden.passes())) {
            List<Map<String, Double>> updates = new ArrayList<>();
            while (updates.size() < 3) {
                updates.addAll(learner.learn(golden.batch()).passes());
            }
            for (int update = 1; update <= 3; update++) {
                assertMetrics(golden, update, updates.get(update - 1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void completionMetricsEqualTheReference(GoldenCase golden) throws IOException {
        try (GrpoLearner learner = learner(golden, 1)) {
            Map<String, Double> metrics = learner.learn(golden.batch()).metrics();
            golden.metrics(1).forEach((name, expected) -> {
                if (name.startsWith("completions/") || name.startsWith("reward")) {
                    assertThat(metrics.get(name)).as(name).isCloseTo(expected, within(1e-4 * Math.abs(expected)));
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void adaptersAfterTheFirstUpdateEqualTheReference(GoldenCase golden) throws IOException {
        try (GrpoLearner learner = learner(golden, 1)) {
            AdapterValues start = values(learner);
            learner.learn(golden.batch());
            assertUpdate(start, values(learner), expected(golden, 1), 1e-4);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void adaptersAfterTheNextUpdatesEqualTheReference(GoldenCase golden) throws IOException {
        Path checkpoint = scratch.resolve("checkpoint");
        try (GrpoLearner learner = learner(golden, golden.passes())) {
            AdapterValues start = values(learner);
            for (int update = 0; update < 2; update += golden.passes()) {
                learner.learn(golden.batch());
            }
            assertUpdate(start, values(learner), expected(golden, 2), 3e-4);
            learner.save(checkpoint);
            try (GrpoLearner next = GrpoLearner.resume(checkpoint, base, golden.settings(1, tokenBudget(golden)))) {
                next.learn(golden.batch());
                assertUpdate(start, values(next), expected(golden, 3), 3e-4);
            }
        }
    }

    private static AdapterValues expected(GoldenCase golden, int update) {
        Path file = GoldenCases.adapters(golden);
        assumeTrue(Files.exists(file), "the larger golden material is not here: " + file.getFileName());
        return AdapterValues.read(file, "after" + update + ".");
    }

    /**
     * AdamW divides a gradient by its own size, so that a value whose gradient is rounding noise goes anywhere: the two
     * values furthest off, of at least 8,960, are held to a wider tolerance.
     *
     * @param tolerance as a share of the update's norm
     */
    private static void assertUpdate(
            AdapterValues start, AdapterValues found, AdapterValues expected, double tolerance) {
        double update = start.distance(expected);
        assertThat(found.distanceBeyond(2, expected)).isLessThan(tolerance * update);
        assertThat(found.distance(expected)).isLessThan(3e-3 * update);
    }

    private AdapterValues values(GrpoLearner learner) {
        return AdapterValues.of(learner.adapter(), scratch.resolve("adapter"));
    }

    private GrpoLearner learner(GoldenCase golden, int passes) throws IOException {
        Path start = scratch.resolve("start");
        if (!Files.exists(start)) {
            AdapterValues.copyScaled(GoldenCases.model().resolve("adapter"), start, golden.adapterScale());
        }
        return GrpoLearner.start(LoraAdapter.load(base, start), golden.settings(passes, tokenBudget(golden)));
    }

    private static int tokenBudget(GoldenCase golden) {
        return isSplit(golden) ? IN_SLICES : WHOLE;
    }

    private static boolean isSplit(GoldenCase golden) {
        return golden.name().endsWith("-microbatches");
    }

    /**
     * After the first update the adapter's values of pure rounding noise have gone their own way, on each processor
     * another; a loss of advantages that almost cancel out shows it most.
     *
     * @return a share of the expected value
     */
    private static double tolerance(String metric, int update) {
        if (update == 1) {
            return 1e-4;
        }
        return metric.equals("loss") ? 1e-3 : 3e-4;
    }

    /** The reference's entropy of a split batch is a mean of means over shuffled micro-batches; ours is the whole's. */
    private static void assertMetrics(GoldenCase golden, int update, Map<String, Double> metrics) {
        golden.metrics(update).forEach((name, expected) -> {
            boolean ofPass = metrics.containsKey(name) && !(name.equals("entropy") && isSplit(golden));
            if (ofPass) {
                double tolerance = tolerance(name, update) * Math.abs(expected);
                tolerance = Math.max(tolerance, name.equals("loss") ? 1e-5 : 0);
                assertThat(metrics.get(name)).as(update + " " + name).isCloseTo(expected, within(tolerance));
            }
        });
        assertThat(metrics).containsKeys("loss", "grad_norm", "entropy", "learning_rate");
    }
}
