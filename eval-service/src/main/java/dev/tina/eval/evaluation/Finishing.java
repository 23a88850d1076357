package dev.tina.eval.evaluation;

import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.EvaluationCompleted;
import dev.tina.contracts.EvaluationPlan;
import dev.tina.contracts.Topics;
import dev.tina.eval.statistics.Estimate;
import dev.tina.eval.statistics.PassAt1;
import dev.tina.eval.statistics.TaskTally;
import dev.tina.messaging.outbox.Outbox;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Computes the result of an evaluation whose groups are all there, and announces it. */
@Component
class Finishing {

    private final EvaluationStore evaluations;
    private final SampleStore samples;
    private final Outbox outbox;
    private final Clock clock;

    Finishing(EvaluationStore evaluations, SampleStore samples, Outbox outbox, Clock clock) {
        this.evaluations = evaluations;
        this.samples = samples;
        this.outbox = outbox;
        this.clock = clock;
    }

    void finish(UUID id, AdapterPublished published) {
        List<TaskTally> sampled = samples.tallies(id, false);
        Optional<Estimate> passAt1 = PassAt1.of(sampled);
        if (passAt1.isEmpty()) {
            String reason = "no completion could be judged: the rewards " + SampleStore.JUDGES + " were absent of all";
            evaluations.fail(id, reason, clock.instant());
            return;
        }
        int tasks = (int) sampled.stream().filter(tally -> tally.samples() > 0).count();
        evaluations.complete(id, result(id, passAt1.get(), tasks), clock.instant());
        announce(id, published, passAt1.get(), tasks);
    }

    private EvaluationResult result(UUID id, Estimate passAt1, int tasks) {
        SampleStore.Sums sums = samples.sums(id);
        Optional<Estimate> greedy = PassAt1.of(samples.tallies(id, true));
        Double reasonedAccuracy =
                sums.reasoned() == 0 ? null : (Double) ((double) sums.reasonedCorrect() / sums.reasoned());
        return new EvaluationResult(
                passAt1,
                greedy.map(Estimate::value).orElse(null),
                tasks,
                new EvaluationResult.Reasoned((double) sums.reasoned() / sums.samples(), reasonedAccuracy),
                sums.truncated(),
                sums.unjudged(),
                sums.tokens(),
                sums.time());
    }

    private void announce(UUID id, AdapterPublished published, Estimate passAt1, int tasks) {
        EvaluationPlan plan = published.evaluation().orElseThrow();
        EvaluationCompleted completed = new EvaluationCompleted(
                published.jobId(),
                id,
                plan.taskSet(),
                published.adapter().policyVersion(),
                passAt1.value(),
                passAt1.low(),
                passAt1.high(),
                tasks,
                plan.samplesPerTask());
        outbox.add(Topics.EVALUATION_COMPLETED, published.jobId(), completed);
    }
}
