package dev.tina.trainer.listen;

import dev.tina.contracts.EvaluationCompleted;
import dev.tina.contracts.EvaluationFailed;
import dev.tina.trainer.dynamics.FailedEvaluations;
import dev.tina.trainer.dynamics.HeldOutResults;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.JobEvents;
import dev.tina.trainer.job.Jobs;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps how a policy version did on its job's held-out tasks, or why it was not judged, and tells the job's readers. */
final class EvaluationResults {

    private final TransactionOperations transactions;
    private final Jobs jobs;
    private final JobEvents events;
    private final HeldOutResults judgements;
    private final FailedEvaluations failures;

    EvaluationResults(
            TransactionOperations transactions,
            Jobs jobs,
            JobEvents events,
            HeldOutResults judgements,
            FailedEvaluations failures) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.events = events;
        this.judgements = judgements;
        this.failures = failures;
    }

    void accept(EvaluationCompleted completed) {
        transactions.executeWithoutResult(
                status -> jobs.lock(completed.jobId()).ifPresent(job -> accept(job, completed)));
    }

    void accept(EvaluationFailed failed) {
        transactions.executeWithoutResult(status -> jobs.lock(failed.jobId())
                .filter(job -> failures.add(failed))
                .ifPresent(job -> events.add(job.id(), "evaluation-failed", failed)));
    }

    /** Only the recipe's own held-out tasks decide which version is best; a benchmark never does. */
    private void accept(Job job, EvaluationCompleted completed) {
        if (!job.isJudgedBy(completed.taskSet()) || judgements.add(completed)) {
            events.add(job.id(), "evaluation", completed);
        }
    }
}
