package dev.tina.recipe;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a group whose rewards are all equal. */
public enum Degenerate {
    /** It stays in the step's averages. */
    @JsonProperty("keep")
    KEEP,
    /** It is left out. */
    @JsonProperty("skip")
    SKIP,
    /** Another prompt takes its place (dynamic sampling), up to {@code maxReplacements} rounds; then left out. */
    @JsonProperty("replace")
    REPLACE
}
