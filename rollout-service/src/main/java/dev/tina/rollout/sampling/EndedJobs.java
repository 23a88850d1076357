package dev.tina.rollout.sampling;

import dev.tina.contracts.JobChanged;
import dev.tina.contracts.JobState;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.group.Purpose;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Remembers the jobs that were cancelled or failed lately. Nothing is sampled for a cancelled one any more; one that
 * failed learns no more, but its versions are still judged.
 */
class EndedJobs {

    private static final int REMEMBERED = 10_000;

    private final Map<UUID, JobState> ended = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, JobState> eldest) {
            return size() > REMEMBERED;
        }
    });

    void remember(JobChanged change) {
        if (change.state() == JobState.CANCELLED || change.state() == JobState.FAILED) {
            ended.put(change.jobId(), change.state());
        }
    }

    boolean isCancelled(UUID jobId) {
        return ended.get(jobId) == JobState.CANCELLED;
    }

    /** Why nobody waits for the group any more; empty if its job may. */
    Optional<String> why(RolloutRequested request) {
        JobState state = ended.get(request.key().jobId());
        if (state == JobState.CANCELLED) {
            return Optional.of("its job was cancelled");
        }
        return state == JobState.FAILED && request.key().purpose() == Purpose.TRAIN
                ? Optional.of("its job failed")
                : Optional.empty();
    }
}
