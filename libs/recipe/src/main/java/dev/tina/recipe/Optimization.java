package dev.tina.recipe;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tina.common.Require;

/**
 * How the adapter moves along its gradient.
 *
 * @param learningRate at the schedule's height
 */
public record Optimization(double learningRate, Optimizer optimizer, Schedule schedule) {

    public Optimization {
        Require.that(learningRate > 0 && learningRate <= 1, "learningRate", learningRate, "above 0 and at most 1");
    }

    /**
     * AdamW.
     *
     * @param beta1 decay of the first moment
     * @param beta2 decay of the second moment
     * @param epsilon added to the root of the second moment
     * @param weightDecay decoupled, times the learning rate
     * @param maxGradNorm the adapter gradient's global norm is clipped to this
     */
    public record Optimizer(double beta1, double beta2, double epsilon, double weightDecay, double maxGradNorm) {

        public Optimizer {
            Require.that(beta1 >= 0 && beta1 < 1, "beta1", beta1, "at least 0 and below 1");
            Require.that(beta2 >= 0 && beta2 < 1, "beta2", beta2, "at least 0 and below 1");
            Require.that(epsilon > 0 && epsilon <= 1, "epsilon", epsilon, "above 0 and at most 1");
            Require.that(weightDecay >= 0 && weightDecay <= 1, "weightDecay", weightDecay, "between 0 and 1");
            Require.that(maxGradNorm > 0, "maxGradNorm", maxGradNorm, "above 0");
        }
    }

    /**
     * How the learning rate moves over the steps.
     *
     * @param kind its shape after the warm-up
     * @param floor share of the learning rate that {@code cosine_with_floor} ends at
     * @param warmupSteps steps over which it rises from zero
     * @param warmupShare the same as a share of the planned steps; used when {@code warmupSteps} is 0
     * @param plannedSteps steps the whole schedule spans; 0 means the job's steps
     */
    public record Schedule(Shape kind, double floor, int warmupSteps, double warmupShare, int plannedSteps) {

        /** The learning rate's course after the warm-up. */
        public enum Shape {
            @JsonProperty("constant")
            CONSTANT,
            @JsonProperty("linear")
            LINEAR,
            @JsonProperty("cosine")
            COSINE,
            @JsonProperty("cosine_with_floor")
            COSINE_WITH_FLOOR
        }

        public Schedule {
            Require.that(floor >= 0 && floor <= 1, "floor", floor, "between 0 and 1");
            Require.that(warmupSteps >= 0, "warmupSteps", warmupSteps, "at least 0");
            Require.that(warmupShare >= 0 && warmupShare <= 1, "warmupShare", warmupShare, "between 0 and 1");
            Require.that(plannedSteps >= 0, "plannedSteps", plannedSteps, "at least 0");
        }
    }
}
