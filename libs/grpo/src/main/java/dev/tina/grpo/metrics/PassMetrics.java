package dev.tina.grpo.metrics;

import dev.tina.grpo.loss.CispoLoss;
import dev.tina.grpo.loss.ClipCount;
import dev.tina.grpo.loss.Objective;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Metrics of one pass over a batch: sums and means over tokens, in the order of the batch. */
public final class PassMetrics {

    private PassMetrics() {}

    public static Map<String, Double> of(
            List<SequenceOutcome> outcomes, Objective objective, double gradientNorm, double learningRate) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("loss", sum(outcomes, o -> o.loss().value()));
        metrics.put("grad_norm", gradientNorm);
        metrics.put("learning_rate", learningRate);
        double tokens = sum(outcomes, SequenceOutcome::tokens);
        if (tokens > 0) {
            metrics.put("entropy", sum(outcomes, SequenceOutcome::entropySum) / tokens);
            if (objective.usesReference()) {
                metrics.put("kl", sum(outcomes, o -> o.loss().klSum()) / tokens);
            }
            putClipped(metrics, outcomes, objective);
        }
        return metrics;
    }

    private static void putClipped(Map<String, Double> metrics, List<SequenceOutcome> outcomes, Objective objective) {
        if (objective.loss() instanceof CispoLoss) {
            metrics.put("cispo_clip_ratio", clipped(outcomes, ClipCount::high));
            return;
        }
        metrics.put("clip_ratio/low_mean", clipped(outcomes, ClipCount::low));
        metrics.put("clip_ratio/high_mean", clipped(outcomes, ClipCount::high));
    }

    private static double clipped(List<SequenceOutcome> outcomes, ToDoubleFunction<ClipCount> side) {
        double ratios = sum(outcomes, o -> o.loss().clipped().ratios());
        return sum(outcomes, o -> side.applyAsDouble(o.loss().clipped())) / ratios;
    }

    private static double sum(List<SequenceOutcome> outcomes, ToDoubleFunction<SequenceOutcome> of) {
        return outcomes.stream().mapToDouble(of).sum();
    }
}
