package dev.tina.recipe;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a step's batch runs through the model.
 *
 * @param precision the base's number format while learning
 * @param passes μ: optimiser updates made from one batch
 * @param microBatchTokens tokens learned from at a time; bounds memory, changes no result
 */
public record LearningBatch(BasePrecision precision, int passes, int microBatchTokens) {

    /** The number format of the frozen base. */
    public enum BasePrecision {
        @JsonProperty("float32")
        FLOAT32,
        @JsonProperty("bfloat16")
        BFLOAT16
    }

    public LearningBatch {
        WholeNumber.between("passes", passes, 1, 64);
        WholeNumber.between("microBatchTokens", microBatchTokens, 1, 1 << 24);
    }
}
