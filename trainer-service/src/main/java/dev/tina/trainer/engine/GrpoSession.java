package dev.tina.trainer.engine;

import dev.tina.common.Incident;
import dev.tina.contracts.GroupScored;
import dev.tina.grpo.GrpoLearner;
import dev.tina.grpo.advantage.Advantages;
import dev.tina.grpo.advantage.RewardMetrics;
import dev.tina.grpo.batch.ScoredCompletion;
import dev.tina.grpo.batch.ScoredGroup;
import dev.tina.grpo.batch.StepBatch;
import dev.tina.grpo.settings.GrpoSettings;
import dev.tina.recipe.Scoring.Degenerate;
import dev.tina.trainer.learn.LearningFailed;
import dev.tina.trainer.learn.LearningSession;
import dev.tina.trainer.step.LearnedStep;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A job's adapter being learned by GRPO. */
final class GrpoSession implements LearningSession {

    private final BaseModels.Lent base;
    private final GrpoLearner learner;
    private final GrpoSettings settings;
    private final Degenerate degenerate;

    GrpoSession(BaseModels.Lent base, GrpoLearner learner, GrpoSettings settings, Degenerate degenerate) {
        this.base = base;
        this.learner = learner;
        this.settings = settings;
        this.degenerate = degenerate;
    }

    /**
     * Degenerate groups that are not kept are left out of what is learned, never out of the metrics. A step without any
     * other group makes no update, and the schedule waits.
     */
    @Override
    public LearnedStep learn(int step, List<GroupScored> groups) {
        long started = System.nanoTime();
        StepBatch whole = new StepBatch(StepData.of(groups));
        List<ScoredGroup> learnable = whole.groups().stream()
                .filter(group ->
                        degenerate == Degenerate.KEEP || !settings.rewards().isDegenerate(group))
                .toList();
        Map<String, Double> metrics = new TreeMap<>();
        metrics.putAll(update(learnable));
        metrics.putAll(RewardMetrics.of(whole, settings.rewards(), Advantages.of(whole, settings.rewards())));
        metrics.putAll(lengths(whole.completions()));
        metrics.put("groups/learned", (double) learnable.size());
        return new LearnedStep(metrics, withoutGradient(whole, metrics), Duration.ofNanos(System.nanoTime() - started));
    }

    /** All groups of a step whose gradient came out as zero, as when every completion is masked; else the degenerate ones. */
    private int withoutGradient(StepBatch whole, Map<String, Double> metrics) {
        return metrics.getOrDefault("grad_norm", 0.0) == 0
                ? whole.groups().size()
                : (int) whole.groups().stream()
                        .filter(settings.rewards()::isDegenerate)
                        .count();
    }

    private Map<String, Double> update(List<ScoredGroup> learnable) {
        if (learnable.isEmpty()) {
            return Map.of();
        }
        try {
            return learner.learn(new StepBatch(learnable)).metrics();
        } catch (IllegalStateException e) {
            throw new LearningFailed(
                    "step " + (learner.step() + 1) + " cannot be learned: " + Incident.reason("learning", e), e);
        }
    }

    /** In tokens, over all completions. */
    private static Map<String, Double> lengths(List<ScoredCompletion> completions) {
        var lengths = completions.stream()
                .mapToInt(completion -> completion.tokens().length)
                .summaryStatistics();
        long truncated =
                completions.stream().filter(ScoredCompletion::truncated).count();
        return Map.of(
                "completions/mean_length",
                lengths.getAverage(),
                "completions/min_length",
                (double) lengths.getMin(),
                "completions/max_length",
                (double) lengths.getMax(),
                "completions/clipped_ratio",
                truncated / (double) completions.size());
    }

    @Override
    public void saveAdapter(Path folder) {
        learner.adapter().save(folder);
    }

    @Override
    public void saveState(Path folder) {
        learner.save(folder);
    }

    @Override
    public void close() {
        try (base) {
            learner.close();
        }
    }
}
