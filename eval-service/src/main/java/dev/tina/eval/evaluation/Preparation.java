package dev.tina.eval.evaluation;

import dev.tina.eval.order.EvaluationRequest;
import dev.tina.eval.order.Order;
import dev.tina.eval.order.Orders;
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
class Preparation {

    private final AskedStore asked;
    private final Failing failing;
    private final Subjects subjects;
    private final Orders orders;
    private final Launch launch;
    private final Lock busy = new ReentrantLock();

    /** What happens once all is found. */
    @Component
    record Launch(TransactionOperations transactions, Planning planning, Asking asking) {}

    Preparation(AskedStore asked, Failing failing, Subjects subjects, Orders orders, Launch launch) {
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
        Order order = orders.of(request);
        Subjects.Found found = subjects.find(request);
        Running run = new Running(found.as(id, order.plan(), request), order.seeds(), asked.createdAt(id), false);
        TaskSet tasks = launch.planning().open(order.plan());
        launch.transactions().executeWithoutResult(transaction -> begin(id, run, tasks, found.jobId()));
    }

    private void begin(UUID id, Running run, TaskSet tasks, Optional<UUID> jobId) {
        if (asked.begin(id, run.published(), jobId.orElse(null))) {
            launch.planning().plan(id, run, tasks);
            launch.asking().askNext(id, run);
        }
    }
}
