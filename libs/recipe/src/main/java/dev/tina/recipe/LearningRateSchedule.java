package dev.tina.recipe;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tina.common.InvalidInput;

/**
 * How the learning rate moves over the steps.
 *
 * @param floor share of the learning rate that {@code cosine_with_floor} ends at
 * @param warmupSteps steps over which it rises from zero
 * @param warmupShare the same as a share of the planned steps; used when {@code warmupSteps} is 0
 * @param plannedSteps steps the whole schedule spans; 0 means the job's steps
 */
public record LearningRateSchedule(Kind kind, double floor, int warmupSteps, double warmupShare, int plannedSteps) {

    /** Its shape after the warm-up. */
    public enum Kind {
        @JsonProperty("constant")
        CONSTANT,
        @JsonProperty("linear")
        LINEAR,
        @JsonProperty("cosine")
        COSINE,
        @JsonProperty("cosine_with_floor")
        COSINE_WITH_FLOOR
    }

    public LearningRateSchedule {
        InvalidInput.require(floor >= 0 && floor <= 1, "floor", floor, "between 0 and 1");
        InvalidInput.require(warmupSteps >= 0, "warmupSteps", warmupSteps, "at least 0");
        InvalidInput.require(warmupShare >= 0 && warmupShare <= 1, "warmupShare", warmupShare, "between 0 and 1");
        InvalidInput.require(plannedSteps >= 0, "plannedSteps", plannedSteps, "at least 0");
    }
}
