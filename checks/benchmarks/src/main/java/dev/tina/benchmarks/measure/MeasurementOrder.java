package dev.tina.benchmarks.measure;

import dev.tina.benchmarks.workload.PromptSource;
import dev.tina.benchmarks.workload.RolloutShape;
import dev.tina.common.Require;

/**
 * All that a process needs to know for one measurement.
 *
 * @param rank of the adapter
 * @param adapters so many of that rank, given to the groups in turn
 * @param deterministic whether completions must not depend on what else is drawn
 * @param microBatchTokens the learner's budget
 */
public record MeasurementOrder(
        MeasuredKind kind,
        MeasuredModel model,
        PromptSource prompts,
        RolloutShape shape,
        int rank,
        int adapters,
        boolean deterministic,
        int microBatchTokens,
        RunPlan runs) {

    /** Of the adapter, as the anchors have it. */
    private static final int RANK = 32;

    /** Tokens of a micro-batch, as recipes have it by default. */
    private static final int MICRO_BATCH = 16_384;

    public MeasurementOrder {
        Require.that(rank >= 1, "rank", rank, "at least 1");
        Require.that(adapters >= 1, "adapters", adapters, "at least 1");
        Require.that(microBatchTokens >= 1, "microBatchTokens", microBatchTokens, "at least 1");
    }

    /** With one adapter of rank 32, not deterministic, micro-batches as recipes have them by default. */
    public static MeasurementOrder usual(
            MeasuredKind kind, MeasuredModel model, PromptSource prompts, RolloutShape shape, RunPlan runs) {
        return new MeasurementOrder(kind, model, prompts, shape, RANK, 1, false, MICRO_BATCH, runs);
    }

    public MeasurementOrder withPrompts(PromptSource source) {
        return new MeasurementOrder(kind, model, source, shape, rank, adapters, deterministic, microBatchTokens, runs);
    }

    public MeasurementOrder withAdapters(int count, int ofRank) {
        return new MeasurementOrder(kind, model, prompts, shape, ofRank, count, deterministic, microBatchTokens, runs);
    }

    public MeasurementOrder withDeterministic(boolean wanted) {
        return new MeasurementOrder(kind, model, prompts, shape, rank, adapters, wanted, microBatchTokens, runs);
    }

    public MeasurementOrder withMicroBatch(int tokens) {
        return new MeasurementOrder(kind, model, prompts, shape, rank, adapters, deterministic, tokens, runs);
    }

    public MeasurementOrder withRuns(RunPlan plan) {
        return new MeasurementOrder(kind, model, prompts, shape, rank, adapters, deterministic, microBatchTokens, plan);
    }
}
