package dev.tina.trainer.step;

import dev.tina.events.trace.GroupTracing;
import dev.tina.trainer.ledger.LedgerGroup;
import dev.tina.trainer.phase.PhaseTimes;
import dev.tina.trainer.step.StepRecords.DoneStep;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** What is told of steps while they are learned: the last figures of each job, where the time goes, traces. */
public final class StepTelemetry {

    private final StepMeters meters;
    private final StepPhases phases;
    private final GroupTracing tracing;

    public StepTelemetry(MeterRegistry registry, GroupTracing tracing) {
        this.meters = new StepMeters(registry);
        this.phases = new StepPhases(registry);
        this.tracing = tracing;
    }

    /** Does a step within a trace that leads to its groups. */
    public void traced(UUID jobId, int step, List<LedgerGroup> groups, Supplier<DoneStep> work) {
        List<UUID> ids = groups.stream().map(LedgerGroup::groupId).toList();
        tracing.step(jobId, step, ids, work::get);
    }

    /** Makes a step's version real and counts the time that takes. */
    public <T> T committed(Supplier<T> work) {
        return phases.timed("commit", work);
    }

    /** Shows a step that is done. */
    public void show(UUID jobId, DoneStep done, List<LedgerGroup> groups, PhaseTimes times) {
        phases.spent(times);
        phases.stale(StepFigures.staleness(done.step(), groups));
        meters.show(jobId, done);
    }

    /** Shows no figures of the job any more. */
    public void forget(UUID jobId) {
        meters.forget(jobId);
    }
}
