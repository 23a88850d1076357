package dev.tina.grpo.schedule;

import dev.tina.common.Require;

/**
 * The learning rate at each step, with the formulas of the published runs: the first step of a warm-up has rate 0.
 *
 * @param peak the full learning rate
 * @param floor the share of it a decay ends at
 * @param plannedSteps where a decay ends; a job may stop earlier
 */
public record LearningRateSchedule(double peak, Decay decay, double floor, Warmup warmup, int plannedSteps) {

    public LearningRateSchedule {
        Require.that(peak > 0 && Double.isFinite(peak), "learningRate", peak, "above 0 and finite");
        Require.that(floor >= 0 && floor <= 1, "schedule.floor", floor, "between 0 and 1");
        Require.that(plannedSteps >= 1, "schedule.plannedSteps", plannedSteps, "at least 1");
    }

    /** Always the same learning rate. */
    public static LearningRateSchedule constant(double learningRate) {
        return new LearningRateSchedule(learningRate, Decay.CONSTANT, 0, new Warmup.Steps(0), 1);
    }

    /**
     * The learning rate of an update.
     *
     * @param step steps finished before it; with several passes over a batch the passes count as parts of a step
     */
    public double at(double step) {
        int rise = warmup.steps(plannedSteps);
        if (step < rise) {
            return peak * step / rise;
        }
        double progress = (step - rise) / Math.max(1, plannedSteps - rise);
        return peak * (floor + (1 - floor) * decay.factor(Math.min(1, progress)));
    }
}
