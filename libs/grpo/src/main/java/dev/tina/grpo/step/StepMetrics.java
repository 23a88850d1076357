package dev.tina.grpo.step;

import dev.tina.grpo.advantage.Advantages;
import dev.tina.grpo.advantage.RewardMetrics;
import dev.tina.grpo.batch.StepBatch;
import dev.tina.grpo.metrics.CompletionMetrics;
import dev.tina.grpo.metrics.SamplerMetrics;
import dev.tina.grpo.settings.GrpoSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the metrics of a step. */
final class StepMetrics {

    private StepMetrics() {}

    /** Those of rewards, completions and sampler, and the mean of each pass's own over the passes. */
    static Map<String, Double> of(
            StepBatch batch,
            GrpoSettings settings,
            Advantages advantages,
            StepRun run,
            List<Map<String, Double>> passes) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.putAll(RewardMetrics.of(batch, settings.rewards(), advantages));
        metrics.putAll(CompletionMetrics.of(batch));
        metrics.putAll(SamplerMetrics.of(run.samplerGaps()));
        metrics.putAll(means(passes));
        if (!run.samplerGaps().isEmpty()) {
            metrics.put("padding_share", run.paddingShare());
        }
        return metrics;
    }

    private static Map<String, Double> means(List<Map<String, Double>> passes) {
        Map<String, Double> means = new LinkedHashMap<>();
        passes.getFirst().keySet().forEach(name -> means.put(name, mean(passes, name)));
        return means;
    }

    private static double mean(List<Map<String, Double>> passes, String name) {
        return passes.stream()
                .mapToDouble(pass -> pass.getOrDefault(name, Double.NaN))
                .average()
                .orElse(Double.NaN);
    }
}
