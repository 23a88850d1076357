package dev.tina.eval.queue;

import dev.tina.eval.evaluation.EvaluationFailures;
import dev.tina.eval.evaluation.GroupPlanner;
import dev.tina.eval.evaluation.GroupRequests;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Finds model, adapter and tasks of the evaluations people ask for, which may mean to fetch them, and has them run. One
 * that was being prepared when the service ended is prepared again.
 */
@Component
class EvaluationStarter {

    private final RequestStore asked;
    private final EvaluationFailures failing;
    private final PolicyFinder subjects;
    private final RequestCompletion orders;
    private final Launch launch;
    private final Lock busy = new ReentrantLock();

    /** What happens once all is found. */
    @Component
    record Launch(TransactionOperations transactions, GroupPlanner planning, GroupRequests asking) {}

    EvaluationStarter(
            RequestStore asked,
            EvaluationFailures failing,
            PolicyFinder subjects,
            RequestCompletion orders,
            Launch launch) {
        this.asked = asked;
        this.failing = failing;
        this.subjects = subjects;
        this.orders = orders;
        this.launch = launch;
    }

    /** One after another, so that a model is fetched once; in a thread of its own, for that may take long. */
    @Scheduled(fixedRateString = "PT0.5S")
    void prepareAll() {
        if (busy.tryLock()) {
            try {
                asked.preparing().forEach(id -> failing.aloneOrLater(id, () -> prepare(id)));
            } finally {
                busy.unlock();
            }
        }
    }

    private void prepare(UUID id) {
        EvaluationRequest request = asked.request(id);
        CompleteRequest order = orders.of(request);
        PolicyFinder.Found found = subjects.find(request);
        RunningEvaluation run =
                new RunningEvaluation(found.as(id, order.plan(), request), order.seeds(), asked.createdAt(id), false);
        TaskSet tasks = launch.planning().open(order.plan());
        launch.transactions().executeWithoutResult(transaction -> begin(id, run, tasks, found.jobId()));
    }

    private void begin(UUID id, RunningEvaluation run, TaskSet tasks, Optional<UUID> jobId) {
        if (asked.begin(id, run.published(), jobId.orElse(null))) {
            launch.planning().plan(id, run, tasks);
            launch.asking().askNext(id, run);
        }
    }
}
