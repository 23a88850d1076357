package dev.tina.grpo.metrics;

import dev.tina.grpo.batch.ScoredCompletion;
import dev.tina.grpo.batch.StepBatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;

/** Metrics of how long a step's completions are, in tokens. */
public final class CompletionMetrics {

    private CompletionMetrics() {}

    public static Map<String, Double> of(StepBatch batch) {
        List<ScoredCompletion> completions = batch.completions();
        LongSummaryStatistics lengths =
                completions.stream().mapToLong(c -> c.tokens().length).summaryStatistics();
        long truncated =
                completions.stream().filter(ScoredCompletion::truncated).count();
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("completions/mean_length", lengths.getAverage());
        metrics.put("completions/min_length", (double) lengths.getMin());
        metrics.put("completions/max_length", (double) lengths.getMax());
        metrics.put("completions/clipped_ratio", truncated / (double) completions.size());
        return metrics;
    }
}
