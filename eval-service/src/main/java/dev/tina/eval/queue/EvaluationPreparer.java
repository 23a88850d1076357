package dev.tina.eval.queue;

import dev.tina.eval.evaluation.EvaluationFailures;
import dev.tina.eval.evaluation.EvaluationStart;
import dev.tina.eval.evaluation.RunningEvaluation;
import dev.tina.eval.request.CompleteRequest;
import dev.tina.eval.request.EvaluationRequest;
import dev.tina.eval.request.RequestCompletion;
import dev.tina.tasks.TaskSet;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Prepares the evaluations that people ask for: finds or fetches model, adapter and tasks, then starts them. One that was
 * being prepared when the service ended is prepared again.
 */
class EvaluationPreparer {

    private final RequestStore requests;
    private final EvaluationFailures failures;
    private final PolicyFinder policies;
    private final RequestCompletion completion;
    private final EvaluationStart start;
    private final Lock busy = new ReentrantLock();

    EvaluationPreparer(
            RequestStore requests,
            EvaluationFailures failures,
            PolicyFinder policies,
            RequestCompletion completion,
            EvaluationStart start) {
        this.requests = requests;
        this.failures = failures;
        this.policies = policies;
        this.completion = completion;
        this.start = start;
    }

    /** One after another, so that a model is fetched once; on a thread of its own, since that may take long. */
    @Scheduled(fixedRateString = "PT0.5S")
    void prepareAll() {
        if (busy.tryLock()) {
            try {
                requests.preparing().forEach(id -> failures.aloneOrLater(id, () -> prepare(id)));
            } finally {
                busy.unlock();
            }
        }
    }

    private void prepare(UUID id) {
        EvaluationRequest request = requests.request(id);
        CompleteRequest complete = completion.of(request);
        PolicyFinder.Found found = policies.find(request);
        RunningEvaluation run = new RunningEvaluation(
                found.as(id, complete.plan(), request), complete.seeds(), requests.createdAt(id), false);
        TaskSet tasks = start.open(complete.plan());
        failures.inTransaction(() -> begin(id, run, tasks, found.jobId()));
    }

    private void begin(UUID id, RunningEvaluation run, TaskSet tasks, Optional<UUID> jobId) {
        if (requests.begin(id, run.published(), jobId.orElse(null))) {
            start.begin(id, run, tasks);
        }
    }
}
