package dev.tina.rollout.sampling;

import dev.tina.contracts.JobChanged;
import dev.tina.contracts.RolloutRequested;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Knows the requests for which nobody waits any more. */
class ObsoleteRequests {

    private final InstantSource clock;
    private final EndedJobs ended;

    ObsoleteRequests(InstantSource clock, EndedJobs ended) {
        this.clock = clock;
        this.ended = ended;
    }

    void hear(JobChanged change) {
        ended.remember(change);
    }

    /** Whether nobody waits for anything of the job any more. */
    boolean isOfCancelled(UUID jobId) {
        return ended.isCancelled(jobId);
    }

    /** Why nobody waits for it any more; empty if somebody does. */
    Optional<String> why(RolloutRequested request) {
        return ended.why(request).or(() -> overdue(request));
    }

    private Optional<String> overdue(RolloutRequested request) {
        return clock.instant().isAfter(request.deadline())
                ? Optional.of("its deadline " + request.deadline() + " is past")
                : Optional.empty();
    }

    /** Time until its deadline; negative if that is past. */
    Duration left(RolloutRequested request) {
        return Duration.between(clock.instant(), request.deadline());
    }
}
