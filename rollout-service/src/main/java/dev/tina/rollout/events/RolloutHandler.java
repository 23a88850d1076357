package dev.tina.rollout.events;

import dev.tina.common.Incident;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.RolloutRequested;
import dev.tina.events.message.EventMessages;
import dev.tina.events.trace.GroupTracing;
import dev.tina.rollout.sampling.RolloutOutcome.Completed;
import dev.tina.rollout.sampling.RolloutOutcome.Dropped;
import dev.tina.rollout.sampling.RolloutOutcome.Refused;
import dev.tina.rollout.sampling.RolloutWorker;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** Answers a request with its group. A dropped request gets no answer, and a refused one becomes a dead letter. */
class RolloutHandler {

    private static final Logger log = LoggerFactory.getLogger(RolloutHandler.class);

    private final RolloutWorker worker;
    private final RolloutTakenSender takenSender;
    private final DeadLetters deadLetters;
    private final GroupTracing tracing;

    RolloutHandler(
            RolloutWorker worker, RolloutTakenSender takenSender, DeadLetters deadLetters, GroupTracing tracing) {
        this.worker = worker;
        this.takenSender = takenSender;
        this.deadLetters = deadLetters;
        this.tracing = tracing;
    }

    @Nullable
    Message<RolloutCompleted> answer(Message<RolloutRequested> message) {
        RolloutRequested request = message.getPayload();
        if (worker.isWanted(request)) {
            takenSender.tell(request);
        }
        return tracing.within(
                "rollout", message.getHeaders().get(GroupTracing.HEADER), request, () -> answerOrFail(request));
    }

    /** Throws a fault that another worker may not have, so that another worker tries; the message is fit for users. */
    private @Nullable Message<RolloutCompleted> answerOrFail(RolloutRequested request) {
        try {
            return answer(request);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnexpectedFaultException(Incident.reason("sampling group " + request.groupId(), e));
        }
    }

    private @Nullable Message<RolloutCompleted> answer(RolloutRequested request) {
        return switch (worker.work(request)) {
            case Completed completed -> {
                RolloutCompleted rollout = completed.rollout();
                log.debug("Group {} is sampled in {} of the device", request.groupId(), rollout.deviceTime());
                yield traced(EventMessages.keyed(request.groupId(), rollout));
            }
            case Dropped dropped -> {
                log.debug("Group {} is dropped: {}", request.groupId(), dropped.reason());
                yield null;
            }
            case Refused refused -> {
                log.warn("Group {} is refused: {}", request.groupId(), refused.reason());
                deadLetters.send(request, refused.reason());
                yield null;
            }
        };
    }

    private Message<RolloutCompleted> traced(Message<RolloutCompleted> message) {
        return tracing.header()
                .map(header -> MessageBuilder.fromMessage(message)
                        .setHeader(GroupTracing.HEADER, header)
                        .build())
                .orElse(message);
    }

    /** An unexpected failure of a request; only its sentence leaves this process. */
    private static final class UnexpectedFaultException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnexpectedFaultException(String sentence) {
            super(sentence);
        }

        /** As it stands in a dead letter. */
        @Override
        @SuppressWarnings("OverrideThrowableToString") // a dead letter quotes the whole of it
        public String toString() {
            return String.valueOf(getMessage());
        }
    }
}
