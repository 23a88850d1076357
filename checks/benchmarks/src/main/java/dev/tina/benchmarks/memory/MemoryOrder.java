package dev.tina.benchmarks.memory;

import dev.tina.benchmarks.measure.MeasuredModel;
import dev.tina.benchmarks.workload.RolloutShape;
import dev.tina.common.Require;

/**
 * All that a process needs to know whose memory is to be watched.
 *
 * @param shape of the step that is sampled or learned
 * @param prompt tokens of each prompt
 * @param microBatchTokens of the learner
 * @param rank of the adapter
 * @param threads cores to use
 */
record MemoryOrder(
        MemoryKind kind,
        MeasuredModel model,
        RolloutShape shape,
        int prompt,
        int microBatchTokens,
        int rank,
        int threads) {

    MemoryOrder {
        Require.that(prompt >= 1, "prompt", prompt, "at least 1");
        Require.that(microBatchTokens >= 1, "microBatchTokens", microBatchTokens, "at least 1");
        Require.that(rank >= 1, "rank", rank, "at least 1");
        Require.that(threads >= 1, "threads", threads, "at least 1");
    }
}
