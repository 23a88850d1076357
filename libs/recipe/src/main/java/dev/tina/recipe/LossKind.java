package dev.tina.recipe;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the per-token terms become one number. */
public enum LossKind {
    /** Each sequence's mean, then the mean over sequences. */
    @JsonProperty("grpo")
    GRPO,
    /** Over the tokens of the micro-batch. */
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
