package dev.tina.rollout.events;

import dev.tina.contracts.DeadLetterHeaders;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.Topics;
import dev.tina.events.message.EventMessages;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** Tells those who asked that no worker can serve their request. */
class DeadLetters {

    private static final String BINDING = "deadLetter-out-0";

    private final StreamBridge bridge;

    DeadLetters(StreamBridge bridge) {
        this.bridge = bridge;
    }

    /** Returns when the broker has it. */
    void send(RolloutRequested request, String reason) {
        Message<RolloutRequested> letter = MessageBuilder.fromMessage(EventMessages.keyed(request.groupId(), request))
                .copyHeaders(DeadLetterHeaders.of(reason, Topics.ROLLOUT_REQUESTED))
                .build();
        if (!bridge.send(BINDING, letter)) {
            throw new IllegalStateException("the dead letter of group " + request.groupId() + " was not sent");
        }
    }
}
