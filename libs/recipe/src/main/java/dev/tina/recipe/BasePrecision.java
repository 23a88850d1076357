package dev.tina.recipe;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The number format of the frozen base while learning. */
public enum BasePrecision {
    @JsonProperty("float32")
    FLOAT32,
    @JsonProperty("bfloat16")
    BFLOAT16
}
