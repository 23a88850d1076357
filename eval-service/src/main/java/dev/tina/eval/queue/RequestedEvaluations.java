package dev.tina.eval.queue;

import dev.tina.contracts.JobChanged;
import dev.tina.contracts.JobState;
import dev.tina.contracts.Topics;
import dev.tina.eval.evaluation.EvaluationStore;
import dev.tina.eval.request.CompleteRequest;
import dev.tina.eval.request.EvaluationRequest;
import dev.tina.eval.request.RequestCompletion;
import dev.tina.events.outbox.Outbox;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** EvaluationLifecycle a person asks for, and may end. */
@Service
public class RequestedEvaluations {

    private final RequestCompletion orders;
    private final RequestStore asked;
    private final EvaluationStore evaluations;
    private final Outbox outbox;
    private final Clock clock;

    RequestedEvaluations(
            RequestCompletion orders, RequestStore asked, EvaluationStore evaluations, Outbox outbox, Clock clock) {
        this.orders = orders;
        this.asked = asked;
        this.evaluations = evaluations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Throws InvalidInput where it cannot be; what has to be found for it is found afterwards. */
    @Transactional
    public UUID ask(EvaluationRequest request) {
        CompleteRequest order = orders.of(request);
        UUID id = UUID.randomUUID();
        asked.insert(id, request.with(order.plan().prompt()), order, clock.instant());
        return id;
    }

    /**
     * Ends one that has not ended; workers drop what it has asked for.
     *
     * @return false if it had ended, or is not known
     */
    @Transactional
    public boolean cancel(UUID id) {
        boolean cancelled = evaluations.cancel(id, clock.instant());
        if (cancelled) {
            outbox.add(Topics.JOB_CHANGED, id, new JobChanged(id, JobState.CANCELLED, 0, Map.of()));
        }
        return cancelled;
    }
}
