package dev.tina.benchmarks.performance;

import dev.tina.benchmarks.measure.MeasuredKind;
import dev.tina.benchmarks.measure.MeasuredModel;
import dev.tina.benchmarks.measure.MeasurementOrder;
import dev.tina.benchmarks.measure.RunPlan;
import dev.tina.benchmarks.workload.PromptSource;
import dev.tina.benchmarks.workload.RolloutShape;

/** What all measurements of a model have in common. */
record Basis(MeasuredModel model, PromptSource prompts, RunPlan runs) {

    MeasurementOrder of(RowPlan row) {
        return order(row.kind(), row.shape()).withDeterministic(row.isDeterministic());
    }

    MeasurementOrder rollout(RolloutShape shape) {
        return order(MeasuredKind.ROLLOUT, shape);
    }

    MeasurementOrder learning(RolloutShape shape) {
        return order(MeasuredKind.LEARNING, shape);
    }

    private MeasurementOrder order(MeasuredKind kind, RolloutShape shape) {
        return MeasurementOrder.usual(kind, model, prompts, shape, runs);
    }
}
