package dev.tina.rollout.sampling;

import dev.tina.contracts.JobChanged;
import dev.tina.contracts.JobState;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Remembers the jobs that were cancelled lately; nothing is sampled for them any more. */
public class CancelledJobs {

    private static final int REMEMBERED = 10_000;

    private final Set<UUID> cancelled = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    public void remember(JobChanged change) {
        if (change.state() == JobState.CANCELLED) {
            cancelled.add(change.jobId());
        }
    }

    boolean contains(UUID jobId) {
        return cancelled.contains(jobId);
    }
}
