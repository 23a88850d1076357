package dev.tina.trainer.step;

import dev.tina.events.trace.GroupTracing;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * What is told of steps while they are learned.
 *
 * @param meters of each job's last step
 * @param phases of all steps' time
 * @param tracing of each step with its groups
 */
public record StepTelemetry(StepMeters meters, StepPhases phases, GroupTracing tracing) {

    public static StepTelemetry of(MeterRegistry registry, GroupTracing tracing) {
        return new StepTelemetry(new StepMeters(registry), new StepPhases(registry), tracing);
    }
}
