package dev.tina.grpo.step;

import dev.tina.grpo.advantage.Advantages;
import dev.tina.grpo.batch.StepBatch;
import dev.tina.grpo.metrics.PassMetrics;
import dev.tina.grpo.metrics.SequenceOutcome;
import dev.tina.grpo.settings.GrpoSettings;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** Runs one GRPO step after the other. It is the whole algorithm, and independent of what computes the logprobs. */
public final class Steps {

    private final GrpoSettings settings;
    private final LearningPolicy policy;
    private final LongSupplier nanoTime;
    private Position position;

    public Steps(GrpoSettings settings, LearningPolicy policy, Position position, LongSupplier nanoTime) {
        this.settings = settings;
        this.policy = policy;
        this.position = position;
        this.nanoTime = nanoTime;
    }

    public StepResult learn(StepBatch batch) {
        long started = nanoTime.getAsLong();
        Advantages advantages = Advantages.of(batch, settings.rewards());
        StepSequences work = StepSequences.of(batch, advantages.values(), settings);
        StepRun run = new StepRun(work, settings.objective(), policy, position.seed(settings.seed()));
        List<Map<String, Double>> passes = IntStream.range(0, settings.passes().count())
                .mapToObj(pass -> pass(run, pass))
                .toList();
        position = position.afterStepOf(batch.tokenCount());
        Map<String, Double> metrics = StepMetrics.of(batch, settings, advantages, run, passes);
        metrics.put("num_tokens", (double) position.tokens());
        metrics.put("step_time", (nanoTime.getAsLong() - started) / 1e9);
        return new StepResult(position.steps(), metrics, passes, advantages.degenerate());
    }

    public Position position() {
        return position;
    }

    private Map<String, Double> pass(StepRun run, int pass) {
        List<SequenceOutcome> outcomes = run.pass();
        double share = pass / (double) settings.passes().count();
        double learningRate = settings.optimizer().learningRate().at(position.steps() + share);
        double gradientNorm = policy.update(learningRate);
        return PassMetrics.of(outcomes, settings.objective(), gradientNorm, learningRate);
    }
}
