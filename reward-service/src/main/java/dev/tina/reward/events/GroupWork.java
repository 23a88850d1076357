package dev.tina.reward.events;

import dev.tina.common.Incident;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.events.codec.EventCodec;
import dev.tina.events.codec.EventFormatException;
import dev.tina.events.trace.GroupTracing;
import dev.tina.reward.scoring.Scorer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;

/**
 * One record from its bytes to its scored group, or to the dead letters. Counted as {@code
 * tina.reward.groups{outcome}}.
 */
final class GroupWork {

    private static final Logger log = LoggerFactory.getLogger(GroupWork.class);

    private final EventCodec codec;
    private final Scorer scorer;
    private final RecordSender sender;
    private final MeterRegistry registry;
    private final GroupTracing tracing;

    GroupWork(EventCodec codec, Scorer scorer, RecordSender sender, MeterRegistry registry, GroupTracing tracing) {
        this.codec = codec;
        this.scorer = scorer;
        this.sender = sender;
        this.registry = registry;
        this.tracing = tracing;
        groups("scored"); // metrics show both outcomes from the start
        groups("dead-letter");
    }

    /** Whether the broker has the scored group or the dead letter; false only while the service ends. */
    boolean isDone(Message<?> message) {
        try {
            score(message);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void score(Message<?> message) throws InterruptedException {
        try {
            RolloutCompleted rollout = read(message);
            tracing.within("reward", message.getHeaders().get(GroupTracing.HEADER), rollout.request(), () -> {
                sender.publish(scorer.score(rollout), tracing.header());
                return rollout;
            });
            groups("scored").increment();
        } catch (EventFormatException e) {
            toDeadLetters(message, String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            toDeadLetters(message, "cannot be scored: " + Incident.reason("scoring", e));
        }
    }

    private RolloutCompleted read(Message<?> message) {
        if (message.getPayload() instanceof byte[] bytes) {
            return codec.read(bytes, RolloutCompleted.class);
        }
        throw new IllegalArgumentException("a record without a value");
    }

    private void toDeadLetters(Message<?> message, String reason) throws InterruptedException {
        log.warn("A rollout goes to the dead letters: {}", reason);
        sender.toDeadLetters(message, reason);
        groups("dead-letter").increment();
    }

    private Counter groups(String outcome) {
        return registry.counter("tina.reward.groups", "outcome", outcome);
    }
}
