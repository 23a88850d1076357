package dev.tina.service.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** A gauge with a value for each of its labels, read now and then; what is not read is absent. */
public final class TableGauge implements Reading {

    private static final int MOST_ROWS = 200;

    private final MeterRegistry registry;
    private final String name;
    private final String description;
    private final Callable<Map<Tags, Double>> source;
    private final Map<Tags, Shown> shown = new HashMap<>();

    /** @param source the values by label; further ones than the first 200 are left out */
    public TableGauge(MeterRegistry registry, String name, String description, Callable<Map<Tags, Double>> source) {
        this.registry = registry;
        this.name = name;
        this.description = description;
        this.source = source;
    }

    private static final class Shown {
        private volatile double value;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized void read() throws Exception {
        Map<Tags, Double> rows = source.call();
        keepOnly(rows.keySet());
        rows.forEach((tags, value) -> {
            if (shown.containsKey(tags) || shown.size() < MOST_ROWS) {
                shown.computeIfAbsent(tags, this::show).value = value;
            }
        });
    }

    private Shown show(Tags tags) {
        Shown row = new Shown();
        row.value = Double.NaN;
        Gauge.builder(name, row, known -> known.value)
                .description(description)
                .tags(tags)
                .strongReference(true)
                .register(registry);
        return row;
    }

    @Override
    public synchronized void lost() {
        keepOnly(Set.of());
    }

    private void keepOnly(Set<Tags> wanted) {
        shown.keySet().removeIf(tags -> !wanted.contains(tags) && hide(tags));
    }

    private boolean hide(Tags tags) {
        registry.find(name).tags(tags).gauges().stream()
                .filter(gauge -> Tags.of(gauge.getId().getTags()).equals(tags))
                .forEach(registry::remove);
        return true;
    }
}
