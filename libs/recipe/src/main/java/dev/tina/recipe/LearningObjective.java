package dev.tina.recipe;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tina.common.Require;
import org.jspecify.annotations.Nullable;

/**
 * What the learner minimises.
 *
 * @param klCoefficient β: weight of the divergence from the base; 0 computes none
 * @param klRatioWeighted whether the divergence's estimate is weighted by the importance ratio
 * @param advantage how rewards become advantages
 * @param loss how the per-token terms become one number
 * @param bnpoMicroBatch completions of a micro-batch of {@code bnpo}; null, and not written, for every other loss
 * @param logprobTemperature learn at this temperature; null for the sampling temperature
 * @param maskTruncated whether completions cut off at their limit are left out
 * @param correction what is done where sampler and trainer disagree
 */
public record LearningObjective(
        ClipBounds clip,
        double klCoefficient,
        boolean klRatioWeighted,
        Advantage advantage,
        LossKind loss,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer bnpoMicroBatch,

        @Nullable Double logprobTemperature,
        boolean maskTruncated,
        Correction correction) {

    /** What a completion's reward less its group's mean is divided by. */
    public enum Advantage {
        /** The group's deviation (GRPO). */
        @JsonProperty("group")
        GROUP,
        /** Nothing (Dr. GRPO). */
        @JsonProperty("none")
        NONE,
        /** The whole step's deviation. */
        @JsonProperty("batch")
        BATCH,
        /** The whole step's deviation, after each reward is divided by its own deviation in the group (GDPO). */
        @JsonProperty("gdpo")
        GDPO
    }

    /** How the per-token terms become one number. */
    public enum LossKind {
        /** Each sequence's mean, then the mean over sequences. */
        @JsonProperty("grpo")
        GRPO,
        /** The mean over the tokens of each micro-batch, then the mean over micro-batches. */
        @JsonProperty("bnpo")
        BNPO,
        /** Over sequences times the maximal completion length. */
        @JsonProperty("dr_grpo")
        DR_GRPO,
        /** Over the tokens of the whole step. */
        @JsonProperty("dapo")
        DAPO,
        /** The clipped ratio as a constant weight of the logprob. */
        @JsonProperty("cispo")
        CISPO
    }

    public LearningObjective {
        Require.that(
                klCoefficient >= 0 && Double.isFinite(klCoefficient), "klCoefficient", klCoefficient, "at least 0");
        Require.that(
                bnpoMicroBatch == null || (bnpoMicroBatch >= 1 && bnpoMicroBatch <= 1 << 24),
                "bnpoMicroBatch",
                bnpoMicroBatch,
                "null, or between 1 and 16777216");
        Require.that(
                logprobTemperature == null || (logprobTemperature > 0 && logprobTemperature <= 100),
                "logprobTemperature",
                logprobTemperature,
                "null, or above 0 and at most 100");
    }

    /** Refuses {@code bnpo} without the size of its micro-batches, which a job made before there was one does not have. */
    public void requireMicroBatch() {
        Require.that(
                loss != LossKind.BNPO || bnpoMicroBatch != null,
                "bnpoMicroBatch",
                bnpoMicroBatch,
                "given where loss is bnpo: completions of a micro-batch, such as groupSize");
    }
}
