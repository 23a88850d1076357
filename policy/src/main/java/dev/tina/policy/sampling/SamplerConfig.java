package dev.tina.policy.sampling;

/**
 * How much a sampler may do at once.
 *
 * @param maxSequences sequences in work at the same time, over all lanes
 * @param maxCacheBytes memory for their keys and values, over all lanes
 * @param lanes batches computed side by side; more than one pays for small models on several cores
 * @param threadsPerLane cores that one product of matrices uses
 * @param stepsPerCall tokens drawn a sequence before finished ones are looked for
 */
public record SamplerConfig(int maxSequences, long maxCacheBytes, int lanes, int threadsPerLane, int stepsPerCall) {

    public SamplerConfig {
        Require.that(lanes >= 1 && lanes <= 256, "lanes", lanes, "between 1 and 256");
        Require.that(maxSequences >= lanes, "maxSequences", maxSequences, "at least the number of lanes, " + lanes);
        Require.that(maxCacheBytes >= 1, "maxCacheBytes", maxCacheBytes, "at least 1");
        Require.that(threadsPerLane >= 1, "threadsPerLane", threadsPerLane, "at least 1");
        Require.that(stepsPerCall >= 1 && stepsPerCall <= 1024, "stepsPerCall", stepsPerCall, "between 1 and 1024");
    }

    /** 128 sequences, 2 GiB, one lane on all cores, 4 steps a call. */
    public static SamplerConfig defaults() {
        return new SamplerConfig(128, 2L << 30, 1, Runtime.getRuntime().availableProcessors(), 4);
    }

    /** So many lanes, which share the cores. */
    public SamplerConfig withLanes(int count) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / count);
        return new SamplerConfig(Math.max(maxSequences, count), maxCacheBytes, count, threads, stepsPerCall);
    }

    public SamplerConfig withMaxSequences(int count) {
        return new SamplerConfig(count, maxCacheBytes, lanes, threadsPerLane, stepsPerCall);
    }

    public SamplerConfig withMaxCacheBytes(long bytes) {
        return new SamplerConfig(maxSequences, bytes, lanes, threadsPerLane, stepsPerCall);
    }
}
