package dev.tina.rollout.sampling;

import dev.tina.contracts.RolloutRequested;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows the requests for which nobody waits any more. */
@Component
class ObsoleteRequests {

    private final Clock clock;
    private final CancelledJobs cancelled;

    ObsoleteRequests(Clock clock, CancelledJobs cancelled) {
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
