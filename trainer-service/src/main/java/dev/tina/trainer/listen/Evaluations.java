package dev.tina.trainer.listen;

import dev.tina.contracts.EvaluationCompleted;
import dev.tina.trainer.dynamics.Judgements;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.JobEvents;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.recipe.Evaluation;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps how a policy version did on its job's held-out tasks, and tells the job's readers. */
final class Evaluations {

    private final TransactionOperations transactions;
    private final Jobs jobs;
    private final JobEvents events;
    private final Judgements judgements;

    Evaluations(TransactionOperations transactions, Jobs jobs, JobEvents events, Judgements judgements) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.events = events;
        this.judgements = judgements;
    }

    void accept(EvaluationCompleted completed) {
        transactions.executeWithoutResult(
                status -> jobs.lock(completed.jobId()).ifPresent(job -> accept(job, completed)));
    }

    /** Only the recipe's own held-out tasks decide which version is best; a benchmark never does. */
    private void accept(Job job, EvaluationCompleted completed) {
        Evaluation own = job.recipe().evaluation();
        boolean judges = own != null && own.taskSet().equals(completed.taskSet());
        if (!judges || judgements.add(completed)) {
            events.add(job.id(), "evaluation", completed);
        }
    }
}
