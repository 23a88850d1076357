package dev.tina.rollout.sampling;

import dev.tina.contracts.RolloutRequested;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Knows the requests for which nobody waits any more. */
class ObsoleteRequests {

    private final InstantSource clock;
    private final CancelledJobs cancelled;

    ObsoleteRequests(InstantSource clock, CancelledJobs cancelled) {
        this.clock = clock;
        this.cancelled = cancelled;
    }

    /** Why nobody waits for it any more; empty if somebody does. */
    Optional<String> why(RolloutRequested request) {
        if (cancelled.contains(request.key().jobId())) {
            return Optional.of("its job was cancelled");
        }
        return clock.instant().isAfter(request.deadline())
                ? Optional.of("its deadline " + request.deadline() + " is past")
                : Optional.empty();
    }

    /** Time until its deadline; negative if that is past. */
    Duration left(RolloutRequested request) {
        return Duration.between(clock.instant(), request.deadline());
    }
}
