package dev.tina.plan;

import dev.tina.common.Require;

/**
 * How much a sampler may do at once.
 *
 * @param sequences in work at the same time
 * @param cacheBytes for their keys and values
 */
public record SamplingBudget(int sequences, long cacheBytes) {

    public SamplingBudget {
        Require.that(sequences >= 1, "sequences", sequences, "at least 1");
        Require.that(cacheBytes >= 1, "cacheBytes", cacheBytes, "at least 1");
    }
}
