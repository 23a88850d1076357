package dev.tina.eval.queue;

import dev.tina.contracts.JobChanged;
import dev.tina.contracts.JobState;
import dev.tina.contracts.Topics;
import dev.tina.eval.evaluation.EvaluationStore;
import dev.tina.eval.request.CompleteRequest;
import dev.tina.eval.request.EvaluationRequest;
import dev.tina.events.outbox.Outbox;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** The evaluations that a person asks for, and may end. */
public class RequestedEvaluations {

    private final RequestCheck check;
    private final RequestStore requests;
    private final EvaluationStore evaluations;
    private final Outbox outbox;
    private final InstantSource clock;

    RequestedEvaluations(
            RequestCheck check,
            RequestStore requests,
            EvaluationStore evaluations,
            Outbox outbox,
            InstantSource clock) {
        this.check = check;
        this.requests = requests;
        this.evaluations = evaluations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Throws InvalidInput where it cannot be; what has to be fetched for it is fetched afterwards. */
    public UUID ask(EvaluationRequest request) {
        CompleteRequest complete = check.of(request);
        UUID id = UUID.randomUUID();
        requests.insert(id, request.with(complete.plan().prompt()), complete, clock.instant());
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
