package dev.tina.rollout.events;

import dev.tina.contracts.RolloutRequested;
import dev.tina.events.message.EventMessages;
import java.nio.charset.StandardCharsets;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Component;

/** Tells those who asked that no worker can serve their request, with the reason in the header {@code x-reason}. */
@Component
class DeadLetters {

    private static final String BINDING = "deadLetter-out-0";
    private static final String REASON = "x-reason";
    private static final int LONGEST_REASON = 1000;

    private final StreamBridge bridge;

    DeadLetters(StreamBridge bridge) {
        this.bridge = bridge;
    }

    /** Returns when the broker has it. */
    void send(RolloutRequested request, String reason) {
        String told = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
        Message<RolloutRequested> letter = MessageBuilder.fromMessage(EventMessages.keyed(request.groupId(), request))
                .setHeader(REASON, told.getBytes(StandardCharsets.UTF_8))
                .build();
        if (!bridge.send(BINDING, letter)) {
            throw new IllegalStateException("the dead letter of group " + request.groupId() + " was not sent");
        }
    }
}
