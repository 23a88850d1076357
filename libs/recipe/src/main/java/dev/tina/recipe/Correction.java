package dev.tina.recipe;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tina.common.Require;

/**
 * What is done about the sampler and the trainer disagreeing on a token's probability.
 *
 * @param cap upper bound on exp(trainer - sampler logprob)
 */
public record Correction(Kind kind, double cap) {

    /** Nothing, a truncated weight for each token, or leaving out whole sequences beyond the cap. */
    public enum Kind {
        @JsonProperty("none")
        NONE,
        @JsonProperty("token_truncation")
        TOKEN_TRUNCATION,
        @JsonProperty("sequence_mask")
        SEQUENCE_MASK
    }

    public Correction {
        Require.that(cap >= 1, "cap", cap, "at least 1");
    }
}
