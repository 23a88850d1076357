package dev.tina.rollout.events;

import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.RolloutTaken;
import dev.tina.events.message.EventMessages;
import dev.tina.rollout.sampling.WorkerName;
import org.springframework.cloud.stream.function.StreamBridge;

/** Tells those who asked that their request has found a worker. */
class RolloutTakenSender {

    private static final String BINDING = "taken-out-0";

    private final StreamBridge bridge;
    private final WorkerName worker;

    RolloutTakenSender(StreamBridge bridge, WorkerName worker) {
        this.bridge = bridge;
        this.worker = worker;
    }

    /** Does not wait for the broker. */
    void tell(RolloutRequested request) {
        var taken = new RolloutTaken(request.groupId(), request.key().purpose(), request.attempt(), worker.value());
        bridge.send(BINDING, EventMessages.keyed(request.groupId(), taken));
    }
}
