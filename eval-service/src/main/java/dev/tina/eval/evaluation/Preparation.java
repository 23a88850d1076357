package dev.tina.eval.evaluation;

import dev.tina.contracts.AdapterPublished;
import dev.tina.eval.model.UnusableModelException;
import dev.tina.eval.order.InvalidFieldException;
import dev.tina.eval.order.Order;
import dev.tina.eval.order.Orders;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.TaskSetException;
import java.time.Clock;
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
    private final EvaluationStore evaluations;
    private final Subjects subjects;
    private final Orders orders;
    private final Launch launch;
    private final Lock busy = new ReentrantLock();

    /** What happens once all is found. */
    @Component
    record Launch(TransactionOperations transactions, Planning planning, Asking asking, Clock clock) {}

    Preparation(AskedStore asked, EvaluationStore evaluations, Subjects subjects, Orders orders, Launch launch) {
        this.asked = asked;
        this.evaluations = evaluations;
        this.subjects = subjects;
        this.orders = orders;
        this.launch = launch;
    }

    /** One after another, so that a model is fetched once; in a thread of its own, for that may take long. */
    @Scheduled(fixedRateString = "PT0.5S")
    void prepareAll() {
        if (busy.tryLock()) {
            try {
                asked.preparing().forEach(this::prepare);
            } finally {
                busy.unlock();
            }
        }
    }

    private void prepare(AskedStore.Asked wanted) {
        try {
            Order order = orders.of(wanted.request());
            Subjects.Found found = subjects.find(wanted.request());
            AdapterPublished published = found.as(wanted.id(), order.plan(), wanted.request());
            Running run = new Running(published, order.seeds(), false);
            TaskSet tasks = launch.planning().open(order.plan());
            launch.transactions().executeWithoutResult(transaction -> begin(wanted, run, tasks, found.jobId()));
        } catch (TaskSetException | UnusableModelException | InvalidFieldException e) {
            evaluations.fail(
                    wanted.id(), String.valueOf(e.getMessage()), launch.clock().instant());
        }
    }

    private void begin(AskedStore.Asked wanted, Running run, TaskSet tasks, Optional<UUID> jobId) {
        if (asked.begin(wanted.id(), run.published(), jobId.orElse(null))) {
            launch.planning().plan(wanted.id(), run, tasks);
            launch.asking().askNext(wanted.id(), run);
        }
    }
}
