package dev.tina.trainer.phase;

import dev.tina.common.Require;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long each phase of a step took; together they are the step's time on the clock.
 *
 * @param times by phase; one that is left out took no time
 */
public record PhaseTimes(Map<StepPhase, Duration> times) {

    public PhaseTimes {
        EnumMap<StepPhase, Duration> all = new EnumMap<>(StepPhase.class);
        for (StepPhase phase : StepPhase.values()) {
            Duration time = times.getOrDefault(phase, Duration.ZERO);
            Require.that(!time.isNegative(), phase.word(), time, "at least 0");
            all.put(phase, time);
        }
        times = Map.copyOf(all);
    }

    /** Of all phases. */
    public Duration total() {
        return times.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** The share of each phase by the metric's name, 1 together; nothing where no time passed. */
    public Map<String, Double> shares() {
        double total = (double) total().toNanos();
        Map<String, Double> shares = new TreeMap<>();
        if (total > 0) {
            times.forEach((phase, time) -> shares.put(phase.metric(), time.toNanos() / total));
        }
        return shares;
    }
}
