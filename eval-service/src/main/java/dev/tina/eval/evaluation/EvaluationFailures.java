package dev.tina.eval.evaluation;

import dev.tina.common.StorableText;
import dev.tina.contracts.EvaluationFailed;
import dev.tina.contracts.Topics;
import dev.tina.events.outbox.Outbox;
import dev.tina.service.database.SeparateWork;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Ends an evaluation that cannot go on, with its reason, and no other; the job that waits for it is told. */
public final class EvaluationFailures {

    private static final Logger log = LoggerFactory.getLogger(EvaluationFailures.class);
    private static final String EVALUATION = "the evaluation";

    private final EvaluationStore evaluations;
    private final Outbox outbox;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    EvaluationFailures(
            EvaluationStore evaluations, Outbox outbox, TransactionOperations transactions, InstantSource clock) {
        this.evaluations = evaluations;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Within the caller's transaction; an evaluation that has ended stays as it is. */
    void fail(UUID id, String reason) {
        String kept = StorableText.of(reason);
        evaluations
                .fail(id, kept, clock.instant())
                .filter(EvaluationStore.Failed::ofJob)
                .ifPresent(failed -> outbox.add(
                        Topics.EVALUATION_FAILED,
                        failed.runId(),
                        new EvaluationFailed(failed.runId(), id, failed.taskSet(), failed.policyVersion(), kept)));
    }

    /** One unit of work on the database. */
    public void inTransaction(Runnable work) {
        transactions.executeWithoutResult(transaction -> work.run());
    }

    /** Does work for one evaluation: an unforeseen fault fails that evaluation, a fault that may pass is thrown. */
    void alone(UUID id, Runnable work) {
        alone(id, work, reason -> fail(id, reason));
    }

    /**
     * The same with another end.
     *
     * @param failed runs in a transaction of its own and is given the reason
     */
    void alone(UUID id, Runnable work, Consumer<String> failed) {
        SeparateWork.run(EVALUATION, work, reason -> end(id, reason, failed));
    }

    /** The same in a loop over evaluations: what a fault that passes has stopped is left for the next round. */
    public void aloneOrLater(UUID id, Runnable work) {
        SeparateWork.runOrLater(EVALUATION, id, work, reason -> end(id, reason, why -> fail(id, why)));
    }

    private void end(UUID id, String reason, Consumer<String> failed) {
        log.warn("evaluation {} fails: {}", id, reason);
        transactions.executeWithoutResult(transaction -> failed.accept(reason));
    }
}
