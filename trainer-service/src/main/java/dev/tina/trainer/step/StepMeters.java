package dev.tina.trainer.step;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The last step's figures of each job at work, as gauges: {@code tina.job.step{job}} and
 * {@code tina.job.metric{job,name}}, for 16 jobs at most. They go when the job leaves this trainer's hands.
 */
final class StepMeters {

    private static final int MOST_JOBS = 16;

    private final MeterRegistry registry;
    private final Map<UUID, Map<String, Gauge>> gauges = new HashMap<>();
    private final Map<UUID, Map<String, Double>> figures = new ConcurrentHashMap<>();

    StepMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void show(UUID job, StepRecords.DoneStep done) {
        registry.counter("tina.trainer.steps").increment();
        if (!gauges.containsKey(job) && gauges.size() >= MOST_JOBS) {
            return;
        }
        Map<String, Double> values = new HashMap<>(done.metrics());
        values.put("", (double) done.step());
        figures.put(job, Map.copyOf(values));
        Map<String, Gauge> known = gauges.computeIfAbsent(job, id -> new HashMap<>());
        values.keySet().forEach(name -> known.computeIfAbsent(name, key -> gauge(job, key)));
    }

    private Gauge gauge(UUID job, String name) {
        Tags tags = Tags.of("job", job.toString());
        return name.isEmpty()
                ? Gauge.builder("tina.job.step", () -> figure(job, name))
                        .tags(tags)
                        .register(registry)
                : Gauge.builder("tina.job.metric", () -> figure(job, name))
                        .tags(tags.and("name", name))
                        .register(registry);
    }

    private double figure(UUID job, String name) {
        return figures.getOrDefault(job, Map.of()).getOrDefault(name, Double.NaN);
    }

    void forget(UUID job) {
        figures.remove(job);
        List<? extends Meter> shown =
                List.copyOf(gauges.getOrDefault(job, Map.of()).values());
        gauges.remove(job);
        shown.forEach(registry::remove);
    }
}
