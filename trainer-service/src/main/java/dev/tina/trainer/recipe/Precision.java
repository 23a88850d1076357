package dev.tina.trainer.recipe;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The number format of the frozen base while learning. */
public enum Precision {
    @JsonProperty("float32")
    FLOAT32,
    @JsonProperty("bfloat16")
    BFLOAT16
}
