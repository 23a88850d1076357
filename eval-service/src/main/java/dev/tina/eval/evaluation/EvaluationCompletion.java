package dev.tina.eval.evaluation;

import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.EvaluationCompleted;
import dev.tina.contracts.EvaluationPlan;
import dev.tina.contracts.Topics;
import dev.tina.eval.result.EvaluationResult;
import dev.tina.eval.result.ResultCalculator;
import dev.tina.events.outbox.Outbox;
import dev.tina.rewards.catalogue.CorrectnessRewards;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes down the result of an evaluation whose groups are all there, and announces it where a job waits for it. */
@Component
class EvaluationCompletion {

    private final EvaluationStore evaluations;
    private final ResultCalculator results;
    private final Outbox outbox;
    private final EvaluationFailures failing;
    private final Clock clock;

    EvaluationCompletion(
            EvaluationStore evaluations,
            ResultCalculator results,
            Outbox outbox,
            EvaluationFailures failing,
            Clock clock) {
        this.evaluations = evaluations;
        this.results = results;
        this.outbox = outbox;
        this.failing = failing;
        this.clock = clock;
    }

    void finish(UUID id, RunningEvaluation run) {
        Optional<EvaluationResult> result = results.of(id, run.seeds());
        if (result.isEmpty()) {
            failing.fail(
                    id,
                    "no completion could be judged: the rewards " + CorrectnessRewards.NAMES + " were absent of all");
            return;
        }
        evaluations.complete(id, result.get(), clock.instant());
        if (run.ofJob()) {
            announce(id, run.published(), result.get());
        }
    }

    private void announce(UUID id, AdapterPublished published, EvaluationResult result) {
        EvaluationPlan plan = published.evaluation().orElseThrow();
        EvaluationCompleted completed = new EvaluationCompleted(
                published.jobId(),
                id,
                plan.taskSet(),
                published.adapter().policyVersion(),
                result.passAt1().value(),
                result.passAt1().low(),
                result.passAt1().high(),
                result.tasks(),
                plan.samplesPerTask());
        outbox.add(Topics.EVALUATION_COMPLETED, published.jobId(), completed);
    }
}
