package dev.tina.trainer.step;

import dev.tina.trainer.job.JobEvents;
import dev.tina.trainer.step.StepRecords.DoneStep;
import java.time.Instant;
import java.util.UUID;

/** Writes a step down once it is learned: its cost, its figures, and the event that tells of both. */
public final class StepEnd {

    private final StepCosts costs;
    private final StepRecords steps;
    private final JobEvents events;

    public StepEnd(StepCosts costs, StepRecords steps, JobEvents events) {
        this.costs = costs;
        this.steps = steps;
        this.events = events;
    }

    /** Within the caller's transaction; gives the step with what it cost. */
    public DoneStep write(UUID jobId, DoneStep learned, double learningSeconds, Instant now) {
        DoneStep done = costs.charge(jobId, learned, learningSeconds, now);
        steps.finish(jobId, done, now);
        events.add(jobId, "step", done);
        return done;
    }
}
