package dev.tina.policy.sampling;

/**
 * How much a sampler may do at once.
 *
 * @param maxSequences sequences in work at the same time, over all lanes
 * @param maxCacheBytes memory for their keys and values, over all lanes
 * @param lanes batches computed side by side; more than one pays for small models on several cores
 * @param stepsPerCall tokens drawn a sequence before finished ones are looked for
 */
public record SamplerConfig(int maxSequences, long maxCacheBytes, int lanes, int stepsPerCall) {

    public SamplerConfig {
        Require.that(lanes >= 1 && lanes <= 256, "lanes", lanes, "between 1 and 256");
        Require.that(maxSequences >= lanes, "maxSequences", maxSequences, "at least the number of lanes, " + lanes);
        Require.that(maxCacheBytes >= 1, "maxCacheBytes", maxCacheBytes, "at least 1");
        Require.that(stepsPerCall >= 1 && stepsPerCall <= 1024, "stepsPerCall", stepsPerCall, "between 1 and 1024");
    }

    /** 128 sequences, 2 GiB, one lane, 4 steps a call. */
    public static SamplerConfig defaults() {
        return new SamplerConfig(128, 2L << 30, 1, 4);
    }

    public SamplerConfig withLanes(int count) {
        return new SamplerConfig(Math.max(maxSequences, count), maxCacheBytes, count, stepsPerCall);
    }

    public SamplerConfig withMaxSequences(int count) {
        return new SamplerConfig(count, maxCacheBytes, lanes, stepsPerCall);
    }
}
