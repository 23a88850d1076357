package dev.tina.eval.evaluation;

import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.EvaluationCompleted;
import dev.tina.contracts.EvaluationPlan;
import dev.tina.contracts.Topics;
import dev.tina.eval.result.EvaluationResult;
import dev.tina.eval.result.ResultCalculator;
import dev.tina.events.outbox.Outbox;
import dev.tina.rewards.catalogue.CorrectnessRewards;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Completes an evaluation whose groups are all scored: stores its result and tells the job that waits for it. */
final class EvaluationCompletion {

    private final EvaluationStore evaluations;
    private final ResultCalculator results;
    private final Outbox outbox;
    private final EvaluationFailures failures;
    private final InstantSource clock;

    EvaluationCompletion(
            EvaluationStore evaluations,
            ResultCalculator results,
            Outbox outbox,
            EvaluationFailures failures,
            InstantSource clock) {
        this.evaluations = evaluations;
        this.results = results;
        this.outbox = outbox;
        this.failures = failures;
        this.clock = clock;
    }

    void finish(UUID id, RunningEvaluation run) {
        Optional<EvaluationResult> result = results.of(id, run.seeds());
        if (result.isEmpty()) {
            failures.fail(
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
                plan.samplesPerTask(),
                Optional.ofNullable(result.greedy()));
        outbox.add(Topics.EVALUATION_COMPLETED, published.jobId(), completed);
    }
}
