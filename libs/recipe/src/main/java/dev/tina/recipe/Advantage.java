package dev.tina.recipe;

import com.fasterxml.jackson.annotation.JsonProperty;

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
    BATCH
}
