package dev.tina.trainer.step;

import dev.tina.trainer.phase.PhaseTimes;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Supplier;

/**
 * Where the time of steps goes, {@code tina.trainer.step.time{phase}}: each phase of a step, and the {@code commit} after
 * it; and how stale what is learned from is, {@code tina.trainer.staleness}.
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

    /** All phases of a step, each counted once. */
    void spent(PhaseTimes step) {
        step.times()
                .forEach((phase, time) -> registry.timer("tina.trainer.step.time", "phase", phase.word())
                        .record(time));
    }

    /** @param staleness of each group */
    void stale(List<Integer> staleness) {
        staleness.forEach(registry.summary("tina.trainer.staleness")::record);
    }
}
