package dev.tina.eval.evaluation;

import dev.tina.contracts.JobChanged;
import dev.tina.contracts.JobState;
import dev.tina.contracts.Topics;
import dev.tina.eval.order.EvaluationRequest;
import dev.tina.eval.order.Order;
import dev.tina.eval.order.Orders;
import dev.tina.messaging.outbox.Outbox;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Evaluations a person asks for, and may end. */
@Service
public class OwnEvaluations {

    private final Orders orders;
    private final AskedStore asked;
    private final EvaluationStore evaluations;
    private final Outbox outbox;
    private final Clock clock;

    OwnEvaluations(Orders orders, AskedStore asked, EvaluationStore evaluations, Outbox outbox, Clock clock) {
        this.orders = orders;
        this.asked = asked;
        this.evaluations = evaluations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Throws InvalidFieldException where it cannot be; what has to be found for it is found afterwards. */
    @Transactional
    public UUID ask(EvaluationRequest request) {
        Order order = orders.of(request);
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
