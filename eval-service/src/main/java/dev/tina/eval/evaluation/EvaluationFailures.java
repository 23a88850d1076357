package dev.tina.eval.evaluation;

import dev.tina.common.Incident;
import dev.tina.common.StorableText;
import dev.tina.contracts.EvaluationFailed;
import dev.tina.contracts.Topics;
import dev.tina.events.outbox.Outbox;
import dev.tina.service.database.TransientFailure;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Ends evaluations that cannot go on, each alone, with its reason; the job that waits for one is told. */
@Component
public class EvaluationFailures {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationFailures.class);

    private final EvaluationStore evaluations;
    private final Outbox outbox;
    private final TransactionOperations transactions;
    private final Clock clock;

    EvaluationFailures(EvaluationStore evaluations, Outbox outbox, TransactionOperations transactions, Clock clock) {
        this.evaluations = evaluations;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Within the caller's transaction; one that has ended stays as it is. */
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

    /** Work for one evaluation, which it fails by if nobody foresaw what goes wrong; faults that pass are thrown. */
    void alone(UUID id, Runnable work) {
        alone(id, work, reason -> fail(id, reason));
    }

    /**
     * The same.
     *
     * @param failed within a transaction of its own, what becomes of the evaluation for this reason
     */
    void alone(UUID id, Runnable work, Consumer<String> failed) {
        try {
            work.run();
        } catch (RuntimeException | VirtualMachineError | LinkageError | AssertionError e) {
            if (TransientFailure.isOne(e) || Thread.currentThread().isInterrupted()) {
                throw e;
            }
            String reason = Incident.reason("the evaluation", e);
            LOG.warn("evaluation {} fails: {}", id, reason);
            transactions.executeWithoutResult(transaction -> failed.accept(reason));
        }
    }

    /** The same in a loop over evaluations: what a fault that passes has stopped is left for the next round. */
    public void aloneOrLater(UUID id, Runnable work) {
        try {
            alone(id, work);
        } catch (RuntimeException e) {
            LOG.warn("evaluation {} waits for the next round", id, e);
        }
    }
}
