package dev.tina.recipe;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tina.common.Require;
import org.jspecify.annotations.Nullable;

/**
 * Bounds on the importance ratio.
 *
 * @param low the ratio is clipped below 1 - low
 * @param high the ratio is clipped above 1 + high
 * @param delta upper bound on the ratio of completions with a negative advantage (two-sided clip); null for none
 * @param level whether the ratio is a token's or its sequence's (GSPO)
 */
public record ClipBounds(double low, double high, @Nullable Double delta, Level level) {

    /** What a ratio is taken of. */
    public enum Level {
        @JsonProperty("token")
        TOKEN,
        @JsonProperty("sequence")
        SEQUENCE
    }

    public ClipBounds {
        Require.that(low >= 0 && low <= 1, "low", low, "between 0 and 1");
        Require.that(high >= 0, "high", high, "at least 0");
        Require.that(delta == null || delta > 1 + high, "delta", delta, "null, or above 1 + high");
    }
}
