package dev.tina.trainer.step;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Where the time of steps goes, {@code tina.trainer.step.time{phase}}: {@code waiting} for groups, {@code learning},
 * {@code saving} the checkpoint, {@code commit}; and how stale what is learned from is, {@code tina.trainer.staleness}.
 */
final class StepPhases {

    private final MeterRegistry registry;

    StepPhases(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Does the work and counts its time to the phase. */
    <T> T timed(String phase, Supplier<T> work) {
        return registry.timer("tina.trainer.step.time", "phase", phase).record(work);
    }

    /** The step was the job's next one for this long before its learning began. */
    void waited(Duration time) {
        registry.timer("tina.trainer.step.time", "phase", "waiting").record(time.isNegative() ? Duration.ZERO : time);
    }

    /** @param staleness of each group */
    void stale(List<Integer> staleness) {
        staleness.forEach(registry.summary("tina.trainer.staleness")::record);
    }
}
