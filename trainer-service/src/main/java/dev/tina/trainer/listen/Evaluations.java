package dev.tina.trainer.listen;

import dev.tina.contracts.EvaluationCompleted;
import dev.tina.trainer.job.JobEvents;
import dev.tina.trainer.job.Jobs;
import org.springframework.transaction.support.TransactionOperations;

/** Tells a job's readers how a policy version was judged. */
final class Evaluations {

    private final TransactionOperations transactions;
    private final Jobs jobs;
    private final JobEvents events;

    Evaluations(TransactionOperations transactions, Jobs jobs, JobEvents events) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.events = events;
    }

    void accept(EvaluationCompleted completed) {
        transactions.executeWithoutResult(
                status -> jobs.lock(completed.jobId()).ifPresent(job -> events.add(job.id(), "evaluation", completed)));
    }
}
