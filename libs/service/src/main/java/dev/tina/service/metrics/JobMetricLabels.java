package dev.tina.service.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The label {@code job} of metrics, for so many jobs at once and no more: each further one is {@code other}. When a job
 * ends, or has been quiet while another waits for its place, every meter that bears its label is removed.
 */
public final class JobMetricLabels {

    /** What a job without a label of its own is called. */
    public static final String OTHER = "other";

    private static final String LABEL = "job";
    private static final int ENDED_REMEMBERED = 1000;

    private final MeterRegistry registry;
    private final int limit;
    private final Duration quiet;
    private final InstantSource clock;
    private final Map<UUID, Instant> lastSeen = new LinkedHashMap<>();
    private final Set<UUID> ended = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
            return size() > ENDED_REMEMBERED;
        }
    });

    JobMetricLabels(MeterRegistry registry, int limit, Duration quiet, InstantSource clock) {
        this.registry = registry;
        this.limit = limit;
        this.quiet = quiet;
        this.clock = clock;
    }

    /** The job's label: its id, or {@code other}. */
    public synchronized String of(UUID job) {
        if (ended.contains(job) || (!lastSeen.containsKey(job) && !hasPlace())) {
            return OTHER;
        }
        lastSeen.put(job, clock.instant());
        return job.toString();
    }

    private boolean hasPlace() {
        if (lastSeen.size() < limit) {
            return true;
        }
        Instant latest = clock.instant().minus(quiet);
        Optional<UUID> silent = lastSeen.entrySet().stream()
                .filter(seen -> !seen.getValue().isAfter(latest))
                .map(Map.Entry::getKey)
                .findFirst();
        silent.ifPresent(this::forget);
        return silent.isPresent();
    }

    /** Removes the job's meters; what still comes of it counts as {@code other}. */
    public synchronized void end(UUID job) {
        ended.add(job);
        forget(job);
    }

    private void forget(UUID job) {
        lastSeen.remove(job);
        List<Meter> meters = registry.getMeters().stream()
                .filter(meter -> job.toString().equals(meter.getId().getTag(LABEL)))
                .toList();
        meters.forEach(registry::remove);
    }
}
